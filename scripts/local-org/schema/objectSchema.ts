import type { FieldType } from '../../metadata/standardFields.ts';

/** The schema of a standard or custom field. */
export interface FieldSchema {
  name: string;
  label: string;
  type: FieldType;
  isCustom: boolean;
  /** Maximum length of a text, in UTF-16 code units. */
  length: number;
  /** Total digits of a number, and digits after the decimal point. */
  precision: number;
  scale: number;
  isRequired: boolean;
  isUnique: boolean;
  isExternalId: boolean;
  /** Set by the org; read-only for clients. */
  isSystem: boolean;
  /** Can be set only on create. */
  isCreateOnly: boolean;
  isRestrictedPicklist: boolean;
  picklistValues: readonly { value: string; label: string; isDefault: boolean }[];
  defaultValue: string | number | boolean | null;
  referenceTo: readonly string[];
  relationshipName: string | null;
  /** The child relationship name on the referenced object, such as `Insights__r`. */
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
  /** Records have an owner and can be shared: there is a share object. */
  isOwned: boolean;
  /** The object whose records this share object (`X__Share`) shares. */
  sharesObject: string | null;
  /** Whether clients may change records through the API. */
  isWritable: boolean;
}

export const isNumeric = ({ type }: FieldSchema): boolean => ['double', 'int', 'currency', 'percent'].includes(type);

/** Finds a field by name, case-insensitively as SOQL and REST do. */
export const fieldOf = (object: ObjectSchema, name: string): FieldSchema | undefined =>
  object.fields.get(name) ?? [...object.fields.values()].find((field) => field.name.toLowerCase() === name.toLowerCase());

/** The reference field of a relationship name, case-insensitively. */
export const relationshipOf = (object: ObjectSchema, name: string): FieldSchema | undefined =>
  [...object.fields.values()].find(({ relationshipName }) => relationshipName?.toLowerCase() === name.toLowerCase());
