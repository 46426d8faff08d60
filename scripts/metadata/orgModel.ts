import { componentsOf, type MetadataComponent, type MetadataType, type TypedComponent } from './metadataTypes.ts';
import { ownerField, systemFields, type StandardField } from './standardFields.ts';
import { standardObjects } from './standardObjects.ts';

/** A standard or custom field as other components refer to it; the type is the Metadata API's name. */
export interface FieldModel {
  name: string;
  type: string;
  isCustom: boolean;
  isRequired: boolean;
  /** A formula or roll-up summary field, which can't be written. */
  isCalculated?: boolean;
  referenceTo?: string | undefined;
  values?: readonly string[] | undefined;
}

/** An object with all its standard and custom fields. */
export interface ObjectModel {
  name: string;
  isCustom: boolean;
  fields: ReadonlyMap<string, FieldModel>;
}

/** Everything that a component may refer to: the org's metadata, the deployment, and Salesforce's standard metadata. */
export interface OrgModel {
  objects: ReadonlyMap<string, ObjectModel>;
  components: readonly MetadataComponent[];
  has(type: MetadataType, fullName: string): boolean;
}

const standardTypes: Record<StandardField['type'], string> = {
  string: 'Text',
  textarea: 'TextArea',
  picklist: 'Picklist',
  reference: 'Lookup',
  boolean: 'Checkbox',
  currency: 'Currency',
  double: 'Number',
  int: 'Number',
  percent: 'Percent',
  date: 'Date',
  datetime: 'DateTime',
  email: 'Email',
  phone: 'Phone',
  url: 'Url',
};

const ofStandard = ({ name, type, length = 0, isRequired = false, referenceTo }: StandardField): FieldModel => ({
  name,
  type: type === 'textarea' && length > 255 ? 'LongTextArea' : standardTypes[type],
  isCustom: false,
  isRequired,
  referenceTo: referenceTo?.[0],
});

/** The name of a component without its object. */
export const nameInObject = (fullName: string): string => fullName.slice(fullName.indexOf('.') + 1);
/** The object of a component such as `Media__c.Kind__c`. */
export const objectOf = (fullName: string): string => fullName.split('.')[0] ?? '';

const ofCustom = ({ fullName, value }: TypedComponent<'CustomField'>): FieldModel => ({
  name: nameInObject(fullName),
  type: value.type ?? '',
  isCustom: true,
  isRequired: value.required === true || value.type === 'MasterDetail',
  isCalculated: value.formula !== undefined || value.type === 'Summary',
  referenceTo: value.referenceTo,
  values: value.valueSet?.valueSetDefinition?.value.map((entry) => entry.fullName ?? ''),
});

const keyed = (fields: readonly FieldModel[]): Map<string, FieldModel> => new Map(fields.map((field) => [field.name, field]));

/** The standard fields of platform events: Platform Events Developer Guide, "Platform Event Fields". */
const eventFields: readonly FieldModel[] = [
  ['ReplayId', 'Text'],
  ['EventUuid', 'Text'],
  ['CreatedDate', 'DateTime'],
  ['CreatedById', 'Lookup'],
].map(([name = '', type = '']) => ({ name, type, isCustom: false, isRequired: false }));

const idField: FieldModel = { name: 'Id', type: 'Id', isCustom: false, isRequired: false };

/** Builds the model from all components, including those with problems, so that components that refer to them aren't reported too. */
export const orgModel = (components: readonly MetadataComponent[]): OrgModel => {
  const customFields = Map.groupBy(componentsOf(components, 'CustomField'), ({ fullName }) => objectOf(fullName));
  const names = new Set(components.map(({ type, fullName }) => `${type}:${fullName}`));
  const custom = components.filter(({ type, fullName }) => type === 'CustomObject' && /__[a-z]+$/.test(fullName));
  const autoNumbered = new Set(
    componentsOf(components, 'CustomObject').flatMap(({ fullName, value }) => (value.nameField?.type === 'AutoNumber' ? [fullName] : [])),
  );

  const fieldsOf = (name: string, own: readonly FieldModel[]) =>
    keyed([idField, ...systemFields.map(ofStandard), ...own, ...(customFields.get(name) ?? []).map(ofCustom)]);
  const customObject = (name: string): ObjectModel => {
    if (name.endsWith('__e'))
      return { name, isCustom: true, fields: keyed([...eventFields, ...(customFields.get(name) ?? []).map(ofCustom)]) };
    const isDetail = (customFields.get(name) ?? []).some(({ value }) => value.type === 'MasterDetail');
    const isAutoNumbered = autoNumbered.has(name);
    const nameField = { name: 'Name', type: isAutoNumbered ? 'AutoNumber' : 'Text', isCustom: false, isRequired: !isAutoNumbered };
    return { name, isCustom: true, fields: fieldsOf(name, [nameField, ...(isDetail ? [] : [ofStandard(ownerField)])]) };
  };
  const objects = [
    ...standardObjects.map(({ name, fields }) => ({ name, isCustom: false, fields: fieldsOf(name, fields.map(ofStandard)) })),
    ...[...new Set(custom.map(({ fullName }) => fullName))].map(customObject),
  ];
  return {
    objects: new Map(objects.map((object) => [object.name, object])),
    components,
    has: (type, fullName) => names.has(`${type}:${fullName}`),
  };
};
