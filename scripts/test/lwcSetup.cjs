require('@sa11y/jest').registerSa11yMatcher();

// Components are taken from the page after every test, so that no test sees another's.
afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});
