/** Values that must not be in the configuration. AWS: Secrets Manager. */
export interface Secrets {
  /** The secret of this name, possibly cached for some minutes; throws if there is none. */
  get(name: string): Promise<string>;
  /** The current secret, for use after a service rejected the value from `get`. */
  getFresh(name: string): Promise<string>;
}
