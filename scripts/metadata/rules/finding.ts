import type { MetadataType, TypedComponent } from '../metadataTypes.ts';
import type { OrgModel } from '../orgModel.ts';
import type { XmlElement } from '../xmlTree.ts';

/** What a rule found wrong, and with which element, when it is not the whole component. */
export interface Finding {
  problem: string;
  at?: XmlElement | undefined;
}

/** What Salesforce demands of a component beyond its shape. */
export type Rule<T extends MetadataType> = (component: TypedComponent<T>, org: OrgModel) => Iterable<Finding>;

/** The names that more than one of them has. */
export const repeated = (names: readonly string[]): string[] => [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];

/** An API name: letters, digits and single underscores, starting with a letter, without one at the end. */
export const isApiName = (name: string): boolean => /^[A-Za-z](_?[A-Za-z0-9])*$/.test(name);
