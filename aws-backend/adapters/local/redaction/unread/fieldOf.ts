/** Whether there are words in what a parser found, of which nothing is known. */
export const said = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(said) : typeof value === 'string' && value.trim() !== '';

/** What it says under a name. */
export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (Reflect.get(value, name) as unknown) : undefined;
