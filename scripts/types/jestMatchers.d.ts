declare namespace jest {
  interface Matchers<R> {
    /** Passes if axe finds no violations; added by `@sa11y/jest`. */
    toBeAccessible(): Promise<R>;
  }
}
