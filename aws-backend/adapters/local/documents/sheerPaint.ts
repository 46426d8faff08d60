/** The graphics state parameters that make paint translucent, as for highlighters. */
export type Sheer = ReadonlySet<string>;

const letsThrough: Record<string, (value: unknown) => boolean> = {
  ca: (value) => typeof value === 'number' && value < 1,
  BM: (value) => value !== 'source-over',
  SMask: (value) => value !== false,
};

/** Applies graphics state parameters, in the parser's form (ISO 32000-1, 8.4.5): pairs of a name and a value. */
export const sheerAfter = (sheer: Sheer, settings: readonly unknown[]): Sheer => {
  const after = new Set(sheer);
  for (const setting of settings) {
    const [name, value] = Array.isArray(setting) ? (setting as unknown[]) : [];
    const isSheer = letsThrough[String(name)]?.(value);
    if (isSheer === true) after.add(String(name));
    if (isSheer === false) after.delete(String(name));
  }
  return after;
};
