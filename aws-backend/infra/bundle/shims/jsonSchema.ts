const refuse = (): never => {
  throw new Error('This bundle makes no JSON schemas');
};

/** What zod's schemas take from its maker of JSON schemas, as methods that each of them has. */
export const createToJSONSchemaMethod = () => refuse;
export const createStandardJSONSchemaMethod = () => refuse;
