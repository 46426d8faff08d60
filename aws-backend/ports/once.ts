/** Remembers that something was done. AWS: a conditional write to Amazon DynamoDB. */
export interface Once {
  /** True for exactly one caller per key until `lifeSeconds` are over, false for every other. */
  claim(key: string, lifeSeconds: number): Promise<boolean>;
}
