/** Values that never stand in configuration. AWS: Secrets Manager. */
export interface Secrets {
  /** The secret of this name, perhaps as it was some minutes ago; throws where there is none. */
  get(name: string): Promise<string>;
  /** The secret as it is now, for when what `get` gave was refused. */
  getFresh(name: string): Promise<string>;
}
