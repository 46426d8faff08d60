const refuse = (): never => {
  throw new Error('JSON Schema isn’t supported in this bundle');
};

/** What zod's schemas import from its JSON Schema generator: methods that every schema has. */
export const createToJSONSchemaMethod = () => refuse;
export const createStandardJSONSchemaMethod = () => refuse;
