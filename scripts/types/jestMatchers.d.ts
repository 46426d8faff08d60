declare namespace jest {
  interface Matchers<R> {
    /** Passes where axe finds nothing; added by `@sa11y/jest`. */
    toBeAccessible(): Promise<R>;
  }
}
