/** Idempotency keys. AWS: a conditional write to Amazon DynamoDB. */
export interface Once {
  /** Returns true for exactly one caller per key within `lifeSeconds`, false for all others. */
  claim(key: string, lifeSeconds: number): Promise<boolean>;
}
