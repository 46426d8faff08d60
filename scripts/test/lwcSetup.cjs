require('@sa11y/jest').registerSa11yMatchers();

// Components are taken from the page after every test, so that no test sees another's.
afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});
