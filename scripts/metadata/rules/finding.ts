import type { MetadataType, TypedComponent } from '../metadataTypes.ts';
import type { OrgModel } from '../orgModel.ts';
/** A problem that a rule found, with its position if it isn't the whole component. Lines and columns are 1-based. */
export interface Finding {
  problem: string;
  at?: { line: number; column: number } | undefined;
  /** The affected file of a bundle. */
  fileName?: string;
}

/** Checks what Salesforce requires of a component beyond its shape. */
export type Rule<T extends MetadataType> = (component: TypedComponent<T>, org: OrgModel) => Iterable<Finding>;

/** The names that occur more than once. */
export const repeated = (names: readonly string[]): string[] => [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];

/** An API name: letters, digits and single underscores; starts with a letter and doesn't end with an underscore. */
export const isApiName = (name: string): boolean => /^[A-Za-z](_?[A-Za-z0-9])*$/.test(name);
