/** A string in a SOQL query. */
export const quoted = (value: string): string => `'${value.replaceAll(/['\\]/g, String.raw`\$&`)}'`;

/** A list of strings in a SOQL query, for `IN`. */
export const quotedList = (values: readonly string[]): string => `(${values.map(quoted).join(',')})`;
