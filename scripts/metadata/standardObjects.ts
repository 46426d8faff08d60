import {
  address,
  contactable,
  description,
  fieldOf,
  ownerField,
  person,
  picklist,
  reference,
  required,
  text,
  type StandardField,
} from './standardFields.ts';

/** A standard object, as far as components and records of this project refer to it. */
export interface StandardObject {
  name: string;
  label: string;
  pluralLabel: string;
  keyPrefix: string;
  fields: readonly StandardField[];
}

const object = (name: string, pluralLabel: string, keyPrefix: string, fields: StandardField[]): StandardObject => ({
  name,
  label: name,
  pluralLabel,
  keyPrefix,
  fields,
});

/** The standard objects that files can be uploaded to, and User. */
export const standardObjects: readonly StandardObject[] = [
  object('Account', 'Accounts', '001', [
    required(text('Name', 'Account Name', 255)),
    picklist('Type', 'Account Type'),
    picklist('Industry', 'Industry'),
    picklist('Rating', 'Account Rating'),
    text('AccountNumber', 'Account Number', 40),
    { ...text('Phone', 'Account Phone', 40), type: 'phone' },
    { ...text('Website', 'Website', 255), type: 'url' },
    fieldOf('currency', 'AnnualRevenue', 'Annual Revenue'),
    fieldOf('int', 'NumberOfEmployees', 'Employees'),
    description,
    reference('ParentId', 'Parent Account ID', 'Account'),
    ...address('Billing', 'Billing '),
    ...address('Shipping', 'Shipping '),
    reference('MasterRecordId', 'Master Record ID', 'Account'),
    ownerField,
  ]),
  object('Contact', 'Contacts', '003', [
    ...person,
    text('Name', 'Full Name', 121),
    reference('AccountId', 'Account ID', 'Account'),
    text('Title', 'Title', 128),
    text('Department', 'Department'),
    ...contactable,
    fieldOf('date', 'Birthdate', 'Birthdate'),
    description,
    ...address('Mailing', 'Mailing '),
    reference('MasterRecordId', 'Master Record ID', 'Contact'),
    ownerField,
  ]),
  object('Opportunity', 'Opportunities', '006', [
    required(text('Name', 'Name', 120)),
    required(picklist('StageName', 'Stage')),
    required(fieldOf('date', 'CloseDate', 'Close Date')),
    reference('AccountId', 'Account ID', 'Account'),
    fieldOf('currency', 'Amount', 'Amount'),
    fieldOf('percent', 'Probability', 'Probability (%)'),
    picklist('Type', 'Opportunity Type'),
    picklist('LeadSource', 'Lead Source'),
    text('NextStep', 'Next Step', 255),
    description,
    ownerField,
  ]),
  object('Case', 'Cases', '500', [
    text('CaseNumber', 'Case Number', 30),
    text('Subject', 'Subject', 255),
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
  ]),
  object('Lead', 'Leads', '00Q', [
    ...person,
    text('Name', 'Full Name', 121),
    required(text('Company', 'Company', 255)),
    required(picklist('Status', 'Status')),
    text('Title', 'Title', 128),
    ...contactable,
    picklist('LeadSource', 'Lead Source'),
    picklist('Industry', 'Industry'),
    picklist('Rating', 'Rating'),
    description,
    ...address('', ''),
    reference('MasterRecordId', 'Master Record ID', 'Lead'),
    ownerField,
  ]),
  object('User', 'Users', '005', [
    required(text('Username', 'Username')),
    ...person,
    text('Name', 'Full Name', 121),
    required(text('Alias', 'Alias', 8)),
    ...contactable,
    text('Title', 'Title'),
    text('Department', 'Department'),
    fieldOf('boolean', 'IsActive', 'Active'),
    picklist('UserType', 'User Type'),
    reference('ProfileId', 'Profile ID', 'Profile'),
    reference('ManagerId', 'Manager ID', 'User'),
    required(picklist('TimeZoneSidKey', 'Time Zone')),
    required(picklist('LocaleSidKey', 'Locale')),
    required(picklist('LanguageLocaleKey', 'Language')),
    required(picklist('EmailEncodingKey', 'Email Encoding')),
  ]),
];
