/** Values that never stand in configuration. AWS: Secrets Manager. */
export interface Secrets {
  /** The secret of this name; throws where there is none. */
  get(name: string): Promise<string>;
}
