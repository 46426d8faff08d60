import type { MetadataComponent } from '../../metadata/metadataTypes.ts';
import { standardObjects, type StandardObject } from '../../metadata/standardObjects.ts';
import { customFieldsOf, customObjects } from './customObjects.ts';
import { commonFields, standardField } from './fieldSchemas.ts';
import type { FieldSchema, ObjectSchema } from './objectSchema.ts';
import { setupObjects, toolingObjects, userRecordAccess } from './setupObjects.ts';
import { shareObject } from './shareObjects.ts';

/** Read-only for clients: names that Salesforce derives from other fields, and the results of merges. */
const derived: ReadonlySet<string> = new Set([
  ...['Contact.Name', 'Lead.Name', 'User.Name', 'Case.CaseNumber'],
  ...['Account.MasterRecordId', 'Contact.MasterRecordId', 'Lead.MasterRecordId', 'Case.MasterRecordId'],
]);

const ownedLists: ReadonlySet<string> = new Set(['Contact', 'Opportunity', 'Case']);

/** The child relationships of an account have standard names, such as Contacts and Opportunities. */
const withListName = (object: StandardObject, field: FieldSchema): FieldSchema =>
  field.name === 'AccountId' && ownedLists.has(object.name) ? { ...field, childRelationshipName: object.pluralLabel } : field;

const ofStandard = (object: StandardObject, fields: readonly FieldSchema[]): ObjectSchema => {
  const own = object.fields
    .map(standardField)
    .map((field) => withListName(object, field))
    .map((field) => (derived.has(`${object.name}.${field.name}`) ? { ...field, isSystem: true } : field));
  const isOwned = own.some(({ name }) => name === 'OwnerId');
  const caseNumber = own.map((field) => (field.name === 'CaseNumber' ? { ...field, autoNumberFormat: '{00000000}' } : field));
  return {
    name: object.name,
    label: object.label,
    pluralLabel: object.pluralLabel,
    keyPrefix: object.keyPrefix,
    isCustom: false,
    fields: new Map([...commonFields, ...caseNumber, ...fields].map((field) => [field.name, field])),
    sharing: object.name === 'User' ? 'Read' : 'Private',
    isOwned,
    sharesObject: null,
    isWritable: true,
  };
};

/** All objects of the org: standard, setup and custom objects, and the share objects of those with owners. */
export const orgSchema = (
  components: readonly MetadataComponent[],
  numberOf: (objectName: string) => number,
): ReadonlyMap<string, ObjectSchema> => {
  const standard = standardObjects.map((object) => ofStandard(object, customFieldsOf(components, object.name)));
  const records = [...standard, ...customObjects(components, numberOf)];
  const shares = records.filter(({ isOwned }) => isOwned).map((object) => shareObject(object, numberOf(`${object.name}Share`)));
  return new Map([...records, ...shares, ...setupObjects, ...toolingObjects, userRecordAccess].map((object) => [object.name, object]));
};

/** The object of a record id, by its key prefix. */
export const objectOfId = (objects: ReadonlyMap<string, ObjectSchema>, id: string): ObjectSchema | undefined =>
  [...objects.values()].find(({ keyPrefix }) => id.startsWith(keyPrefix));

/** Finds an object by name, case-insensitively as SOQL and REST do. */
export const objectNamed = (objects: ReadonlyMap<string, ObjectSchema>, name: string): ObjectSchema | undefined =>
  objects.get(name) ?? [...objects.values()].find((object) => object.name.toLowerCase() === name.toLowerCase());
