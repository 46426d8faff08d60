import type { PolicyStatement } from '../stackTypes.ts';

const escaped = (text: string): string => text.replace(/[\\^$.|+()[\]{}]/g, '\\$&');

/** IAM's wildcards: `*` is any run of characters, slashes too; `?` is any one. */
const matches = (pattern: string, text: string, flags: string): boolean =>
  new RegExp(`^${escaped(pattern).replaceAll('*', '.*').replaceAll('?', '.')}$`, `su${flags}`).test(text);

const applies = (statement: PolicyStatement, action: string, resource: string): boolean =>
  // Actions are compared without regard to case, resources with it: docs.aws.amazon.com, "IAM JSON policy elements".
  [statement.Action].flat().some((pattern) => matches(pattern, action, 'i')) &&
  [statement.Resource].flat().some((pattern) => matches(pattern, resource, ''));

/** What one policy says: an explicit deny wins over any allow, and silence is no. */
export const allows = (statements: readonly PolicyStatement[], action: string, resource: string): boolean => {
  const relevant = statements.filter((statement) => applies(statement, action, resource));
  return relevant.length > 0 && relevant.every((statement) => statement.Effect === 'Allow');
};
