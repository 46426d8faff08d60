const refuse = (): never => {
  throw new Error('This bundle makes no JSON schemas');
};

/** What zod's schemas import from its JSON Schema generator: methods that every schema has. */
export const createToJSONSchemaMethod = () => refuse;
export const createStandardJSONSchemaMethod = () => refuse;
