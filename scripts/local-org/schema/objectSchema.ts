import type { FieldType } from '../../metadata/standardFields.ts';

/** One field of an object, whatever defines it. */
export interface FieldSchema {
  name: string;
  label: string;
  type: FieldType;
  isCustom: boolean;
  /** UTF-16 code units, of text. */
  length: number;
  /** Digits in all and after the point, of numbers. */
  precision: number;
  scale: number;
  isRequired: boolean;
  isUnique: boolean;
  isExternalId: boolean;
  /** The org sets it; no client does. */
  isSystem: boolean;
  /** May be set at create only. */
  isCreateOnly: boolean;
  isRestrictedPicklist: boolean;
  picklistValues: readonly { value: string; label: string; isDefault: boolean }[];
  defaultValue: string | number | boolean | null;
  referenceTo: readonly string[];
  relationshipName: string | null;
  /** The name by which the target reaches its records of this object, `Insights__r`. */
  childRelationshipName: string | null;
  /** `SetNull`, `Restrict`, or `Cascade` for master-detail. */
  onDeleteOfTarget: 'SetNull' | 'Restrict' | 'Cascade';
  isMasterDetail: boolean;
  autoNumberFormat: string | null;
  helpText: string | null;
}

export interface ObjectSchema {
  name: string;
  label: string;
  pluralLabel: string;
  keyPrefix: string;
  isCustom: boolean;
  fields: ReadonlyMap<string, FieldSchema>;
  sharing: 'Private' | 'Read' | 'ReadWrite' | 'ControlledByParent';
  /** Has an owner and, when private, a share object. */
  isOwned: boolean;
  /** Name of the object whose records this one shares; set on `X__Share`. */
  sharesObject: string | null;
  /** Whether clients may change it through the API. */
  isWritable: boolean;
}

export const isNumeric = ({ type }: FieldSchema): boolean => ['double', 'int', 'currency', 'percent'].includes(type);

/** Finds a field as SOQL and REST do: whatever the case of its letters. */
export const fieldOf = (object: ObjectSchema, name: string): FieldSchema | undefined =>
  object.fields.get(name) ?? [...object.fields.values()].find((field) => field.name.toLowerCase() === name.toLowerCase());

/** The relationship name by which SOQL follows a reference field. */
export const relationshipOf = (object: ObjectSchema, name: string): FieldSchema | undefined =>
  [...object.fields.values()].find(({ relationshipName }) => relationshipName?.toLowerCase() === name.toLowerCase());
