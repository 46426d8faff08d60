/** Whether a value of unknown type is a non-blank string, or an array that contains one. */
export const said = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(said) : typeof value === 'string' && value.trim() !== '';

/** Returns a property of a value of unknown type, or undefined. */
export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (Reflect.get(value, name) as unknown) : undefined;
