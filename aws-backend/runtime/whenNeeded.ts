/** Makes a thing at the first call, and answers the same at every later one; what failed is tried again. */
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

/** A port whose adapter is loaded when it is first asked for anything, so that calls which never ask need not wait for it. */
export const whenNeeded = <Port extends Asynchronous<Port>>(load: () => Promise<Port>, names: readonly (keyof Port)[]): Port => {
  const ask =
    (name: keyof Port) =>
    async (...input: Parameters<Port[keyof Port]>): Promise<unknown> =>
      (await load())[name](...input);
  return Object.fromEntries(names.map((name) => [name, ask(name)])) as Port;
};
