require('@sa11y/jest').registerSa11yMatcher();

// Removes components from the page after every test, so that tests don't affect each other.
afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});
