import type { MetadataType, TypedComponent } from '../metadataTypes.ts';
import type { OrgModel } from '../orgModel.ts';
/** What a rule found wrong, and where, when it is not the whole component; lines and columns begin at 1. */
export interface Finding {
  problem: string;
  at?: { line: number; column: number } | undefined;
  /** The file of the bundle that is wrong. */
  fileName?: string;
}

/** What Salesforce demands of a component beyond its shape. */
export type Rule<T extends MetadataType> = (component: TypedComponent<T>, org: OrgModel) => Iterable<Finding>;

/** The names that more than one of them has. */
export const repeated = (names: readonly string[]): string[] => [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];

/** An API name: letters, digits and single underscores, starting with a letter, without one at the end. */
export const isApiName = (name: string): boolean => /^[A-Za-z](_?[A-Za-z0-9])*$/.test(name);
