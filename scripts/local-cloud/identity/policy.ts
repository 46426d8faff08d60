import type { PolicyStatement } from '../stackTypes.ts';

const escaped = (text: string): string => text.replace(/[\\^$.|+()[\]{}]/g, '\\$&');

/** IAM's wildcards: `*` matches any characters, including slashes; `?` matches any single one. */
const matches = (pattern: string, text: string, flags: string): boolean =>
  new RegExp(`^${escaped(pattern).replaceAll('*', '.*').replaceAll('?', '.')}$`, `su${flags}`).test(text);

const applies = (statement: PolicyStatement, action: string, resource: string): boolean =>
  // Actions are case-insensitive, resources are case-sensitive: docs.aws.amazon.com, "IAM JSON policy elements".
  [statement.Action].flat().some((pattern) => matches(pattern, action, 'i')) &&
  [statement.Resource].flat().some((pattern) => matches(pattern, resource, ''));

/** Evaluates one policy: an explicit deny overrides any allow, and the default is deny. */
export const allows = (statements: readonly PolicyStatement[], action: string, resource: string): boolean => {
  const relevant = statements.filter((statement) => applies(statement, action, resource));
  return relevant.length > 0 && relevant.every((statement) => statement.Effect === 'Allow');
};
