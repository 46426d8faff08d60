/** Field types, named as in describe results. */
export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'picklist'
  | 'reference'
  | 'boolean'
  | 'currency'
  | 'double'
  | 'int'
  | 'percent'
  | 'date'
  | 'datetime'
  | 'email'
  | 'phone'
  | 'url';

/** The properties of a standard field; `referenceTo` names its target objects. */
export interface StandardField {
  name: string;
  label: string;
  type: Exclude<FieldType, 'id'>;
  length?: number;
  isRequired?: boolean;
  referenceTo?: readonly string[];
  relationshipName?: string;
}

export const text = (name: string, label: string, length = 80): StandardField => ({ name, label, type: 'string', length });
export const required = (field: StandardField): StandardField => ({ ...field, isRequired: true });
export const fieldOf = (type: StandardField['type'], name: string, label: string): StandardField => ({ name, label, type });
export const picklist = (name: string, label: string): StandardField => ({ name, label, type: 'picklist', length: 255 });
const textarea = (name: string, label: string, length: number): StandardField => ({ name, label, type: 'textarea', length });
export const reference = (name: string, label: string, ...referenceTo: string[]): StandardField => ({
  name,
  label,
  type: 'reference',
  length: 18,
  referenceTo,
  relationshipName: name.replace(/Id$/, ''),
});

export const address = (prefix: string, label: string): StandardField[] => [
  textarea(`${prefix}Street`, `${label}Street`, 255),
  text(`${prefix}City`, `${label}City`, 40),
  text(`${prefix}State`, `${label}State/Province`, 80),
  text(`${prefix}PostalCode`, `${label}Zip/Postal Code`, 20),
  text(`${prefix}Country`, `${label}Country`, 80),
];
export const person = [required(text('LastName', 'Last Name')), text('FirstName', 'First Name', 40), picklist('Salutation', 'Salutation')];
export const contactable = [
  { ...text('Phone', 'Phone', 40), type: 'phone' as const },
  { ...text('MobilePhone', 'Mobile Phone', 40), type: 'phone' as const },
  { ...text('Email', 'Email'), type: 'email' as const },
];
export const description = textarea('Description', 'Description', 32_000);

/** The fields that every object has. */
export const systemFields: readonly StandardField[] = [
  fieldOf('datetime', 'CreatedDate', 'Created Date'),
  reference('CreatedById', 'Created By ID', 'User'),
  fieldOf('datetime', 'LastModifiedDate', 'Last Modified Date'),
  reference('LastModifiedById', 'Last Modified By ID', 'User'),
  fieldOf('datetime', 'SystemModstamp', 'System Modstamp'),
  fieldOf('boolean', 'IsDeleted', 'Deleted'),
];
/** The owner field of objects whose records have an owner. */
export const ownerField: StandardField = reference('OwnerId', 'Owner ID', 'User', 'Group');
