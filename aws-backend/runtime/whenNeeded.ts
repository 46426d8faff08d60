/** Lazy singleton: creates a value at the first call and returns it at later ones; a failed attempt is retried. */
export const once = <Thing>(make: () => Promise<Thing>): (() => Promise<Thing>) => {
  let made: Promise<Thing> | undefined;
  return async () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
};

type Asynchronous<Port> = {
  [Name in keyof Port]: Port[Name] extends (...input: infer Input) => Promise<infer Answer> ? (...input: Input) => Promise<Answer> : never;
};

/** A port whose adapter is loaded at its first call, so that invocations that never use it don't wait for it. */
export const whenNeeded = <Port extends Asynchronous<Port>>(load: () => Promise<Port>, names: readonly (keyof Port)[]): Port => {
  const ask =
    (name: keyof Port) =>
    async (...input: Parameters<Port[keyof Port]>): Promise<unknown> =>
      (await load())[name](...input);
  return Object.fromEntries(names.map((name) => [name, ask(name)])) as Port;
};
