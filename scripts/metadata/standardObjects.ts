/** The types of fields, as describe names them. */
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

/** How a standard field behaves; `reference` names its target objects. */
export interface StandardField {
  name: string;
  label: string;
  type: Exclude<FieldType, 'id'>;
  length?: number;
  isRequired?: boolean;
  referenceTo?: readonly string[];
  relationshipName?: string;
}

/** A standard object, as far as components and records here refer to it. */
export interface StandardObject {
  name: string;
  label: string;
  pluralLabel: string;
  keyPrefix: string;
  fields: readonly StandardField[];
}

const string = (name: string, label: string, length = 80): StandardField => ({ name, label, type: 'string', length });
const required = (field: StandardField): StandardField => ({ ...field, isRequired: true });
const of = (type: StandardField['type'], name: string, label: string): StandardField => ({ name, label, type });
const picklist = (name: string, label: string): StandardField => ({ name, label, type: 'picklist', length: 255 });
const textarea = (name: string, label: string, length: number): StandardField => ({ name, label, type: 'textarea', length });
const reference = (name: string, label: string, ...referenceTo: string[]): StandardField => ({
  name,
  label,
  type: 'reference',
  length: 18,
  referenceTo,
  relationshipName: name.replace(/Id$/, ''),
});

const address = (prefix: string, label: string): StandardField[] => [
  textarea(`${prefix}Street`, `${label}Street`, 255),
  string(`${prefix}City`, `${label}City`, 40),
  string(`${prefix}State`, `${label}State/Province`, 80),
  string(`${prefix}PostalCode`, `${label}Zip/Postal Code`, 20),
  string(`${prefix}Country`, `${label}Country`, 80),
];
const person = [required(string('LastName', 'Last Name')), string('FirstName', 'First Name', 40), picklist('Salutation', 'Salutation')];
const contactable = [
  { ...string('Phone', 'Phone', 40), type: 'phone' as const },
  { ...string('MobilePhone', 'Mobile Phone', 40), type: 'phone' as const },
  { ...string('Email', 'Email'), type: 'email' as const },
];
const description = textarea('Description', 'Description', 32_000);

/** The fields that every object has. */
export const systemFields: readonly StandardField[] = [
  of('datetime', 'CreatedDate', 'Created Date'),
  reference('CreatedById', 'Created By ID', 'User'),
  of('datetime', 'LastModifiedDate', 'Last Modified Date'),
  reference('LastModifiedById', 'Last Modified By ID', 'User'),
  of('datetime', 'SystemModstamp', 'System Modstamp'),
  of('boolean', 'IsDeleted', 'Deleted'),
];
/** What an object has whose records are owned. */
export const ownerField: StandardField = reference('OwnerId', 'Owner ID', 'User', 'Group');

/** The standard objects that files can be dropped on, and the users who do it. */
export const standardObjects: readonly StandardObject[] = [
  {
    name: 'Account',
    label: 'Account',
    pluralLabel: 'Accounts',
    keyPrefix: '001',
    fields: [
      required(string('Name', 'Account Name', 255)),
      picklist('Type', 'Account Type'),
      picklist('Industry', 'Industry'),
      picklist('Rating', 'Account Rating'),
      string('AccountNumber', 'Account Number', 40),
      { ...string('Phone', 'Account Phone', 40), type: 'phone' },
      { ...string('Website', 'Website', 255), type: 'url' },
      of('currency', 'AnnualRevenue', 'Annual Revenue'),
      of('int', 'NumberOfEmployees', 'Employees'),
      description,
      reference('ParentId', 'Parent Account ID', 'Account'),
      ...address('Billing', 'Billing '),
      ...address('Shipping', 'Shipping '),
      reference('MasterRecordId', 'Master Record ID', 'Account'),
      ownerField,
    ],
  },
  {
    name: 'Contact',
    label: 'Contact',
    pluralLabel: 'Contacts',
    keyPrefix: '003',
    fields: [
      ...person,
      string('Name', 'Full Name', 121),
      reference('AccountId', 'Account ID', 'Account'),
      string('Title', 'Title', 128),
      string('Department', 'Department'),
      ...contactable,
      of('date', 'Birthdate', 'Birthdate'),
      description,
      ...address('Mailing', 'Mailing '),
      reference('MasterRecordId', 'Master Record ID', 'Contact'),
      ownerField,
    ],
  },
  {
    name: 'Opportunity',
    label: 'Opportunity',
    pluralLabel: 'Opportunities',
    keyPrefix: '006',
    fields: [
      required(string('Name', 'Name', 120)),
      required(picklist('StageName', 'Stage')),
      required(of('date', 'CloseDate', 'Close Date')),
      reference('AccountId', 'Account ID', 'Account'),
      of('currency', 'Amount', 'Amount'),
      of('percent', 'Probability', 'Probability (%)'),
      picklist('Type', 'Opportunity Type'),
      picklist('LeadSource', 'Lead Source'),
      string('NextStep', 'Next Step', 255),
      description,
      ownerField,
    ],
  },
  {
    name: 'Case',
    label: 'Case',
    pluralLabel: 'Cases',
    keyPrefix: '500',
    fields: [
      string('CaseNumber', 'Case Number', 30),
      string('Subject', 'Subject', 255),
      picklist('Status', 'Status'),
      picklist('Priority', 'Priority'),
      picklist('Origin', 'Case Origin'),
      picklist('Type', 'Case Type'),
      picklist('Reason', 'Case Reason'),
      reference('AccountId', 'Account ID', 'Account'),
      reference('ContactId', 'Contact ID', 'Contact'),
      reference('MasterRecordId', 'Master Record ID', 'Case'),
      description,
      ownerField,
    ],
  },
  {
    name: 'Lead',
    label: 'Lead',
    pluralLabel: 'Leads',
    keyPrefix: '00Q',
    fields: [
      ...person,
      string('Name', 'Full Name', 121),
      required(string('Company', 'Company', 255)),
      required(picklist('Status', 'Status')),
      string('Title', 'Title', 128),
      ...contactable,
      picklist('LeadSource', 'Lead Source'),
      picklist('Industry', 'Industry'),
      picklist('Rating', 'Rating'),
      description,
      ...address('', ''),
      reference('MasterRecordId', 'Master Record ID', 'Lead'),
      ownerField,
    ],
  },
  {
    name: 'User',
    label: 'User',
    pluralLabel: 'Users',
    keyPrefix: '005',
    fields: [
      required(string('Username', 'Username')),
      ...person,
      string('Name', 'Full Name', 121),
      required(string('Alias', 'Alias', 8)),
      ...contactable,
      string('Title', 'Title'),
      string('Department', 'Department'),
      of('boolean', 'IsActive', 'Active'),
      picklist('UserType', 'User Type'),
      reference('ProfileId', 'Profile ID', 'Profile'),
      reference('ManagerId', 'Manager ID', 'User'),
      required(picklist('TimeZoneSidKey', 'Time Zone')),
      required(picklist('LocaleSidKey', 'Locale')),
      required(picklist('LanguageLocaleKey', 'Language')),
      required(picklist('EmailEncodingKey', 'Email Encoding')),
    ],
  },
];
