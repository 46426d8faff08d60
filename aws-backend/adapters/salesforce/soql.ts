/** Quotes a string for a SOQL query. */
export const quoted = (value: string): string => `'${value.replaceAll(/['\\]/g, String.raw`\$&`)}'`;

/** Quotes a list of strings for SOQL's `IN`. */
export const quotedList = (values: readonly string[]): string => `(${values.map(quoted).join(',')})`;
