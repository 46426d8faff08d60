import type { CustomField } from '@salesforce/types/metadata';
import { componentsOf, type TypedComponent } from '../metadataTypes.ts';
import { nameInObject, objectOf, type OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import { isApiName, repeated, type Finding } from './finding.ts';
import { relationshipFindings } from './relationships.ts';

type Attribute = keyof CustomField;

/** The attributes required by each field type: Metadata API Developer Guide, "CustomField". */
const needs: Partial<Record<string, readonly Attribute[]>> = {
  AutoNumber: ['displayFormat'],
  Checkbox: ['defaultValue'],
  Currency: ['precision', 'scale'],
  Html: ['length', 'visibleLines'],
  LongTextArea: ['length', 'visibleLines'],
  Lookup: ['referenceTo'],
  MasterDetail: ['referenceTo', 'relationshipName'],
  MultiselectPicklist: ['valueSet', 'visibleLines'],
  Number: ['precision', 'scale'],
  Percent: ['precision', 'scale'],
  Picklist: ['valueSet'],
  Text: ['length'],
};

/** The field types that may have each attribute. */
const allowed: Partial<Record<Attribute, readonly string[]>> = {
  deleteConstraint: ['Lookup'],
  displayFormat: ['AutoNumber'],
  length: ['Text', 'LongTextArea', 'Html', 'EncryptedText'],
  precision: ['Number', 'Currency', 'Percent', 'Summary', 'MultiselectPicklist'],
  referenceTo: ['Lookup', 'MasterDetail', 'MetadataRelationship', 'ExternalLookup', 'IndirectLookup'],
  relationshipName: ['Lookup', 'MasterDetail', 'MetadataRelationship', 'ExternalLookup', 'IndirectLookup'],
  relationshipOrder: ['MasterDetail'],
  scale: ['Number', 'Currency', 'Percent', 'Summary', 'Location'],
  valueSet: ['Picklist', 'MultiselectPicklist'],
  visibleLines: ['LongTextArea', 'Html', 'MultiselectPicklist'],
};

const identifiable = ['Text', 'Number', 'Email', 'AutoNumber'];

function* attributes(value: CustomField): Generator<Finding> {
  const type = value.type ?? '';
  const isFormula = value.formula !== undefined;
  for (const name of needs[type] ?? []) {
    if (value[name] === undefined && !isFormula) yield { problem: `Must specify '${name}' for a CustomField of type ${type}` };
  }
  for (const [name, types] of Object.entries(allowed)) {
    if (Object.hasOwn(value, name) && !types.includes(type))
      yield { problem: `Can not specify '${name}' for a CustomField of type ${type}`, at: elementOf(value, name) };
  }
  for (const name of ['externalId', 'unique'] as const) {
    if (value[name] === true && !identifiable.includes(type)) {
      yield { problem: `Can not specify '${name}' for a CustomField of type ${type}`, at: elementOf(value, name) };
    }
  }
}

const lengths: Partial<Record<string, readonly [number, number]>> = {
  Text: [1, 255],
  EncryptedText: [1, 175],
  LongTextArea: [256, 131_072],
  Html: [256, 131_072],
};

function* sizes({ length, precision, scale, ...value }: CustomField, at: CustomField): Generator<Finding> {
  const type = value.type ?? '';
  const [least, most] = lengths[type] ?? [0, Infinity];
  if (length !== undefined && (length < least || length > most || !Number.isInteger(length))) {
    yield { problem: `The length of a CustomField of type ${type} must be ${least} to ${most}`, at: elementOf(at, 'length') };
  }
  if (precision !== undefined && (precision < 1 || precision > 18))
    yield { problem: 'Precision must be 1 to 18', at: elementOf(at, 'precision') };
  if (precision !== undefined && scale !== undefined && (scale > precision || scale < 0)) {
    yield { problem: 'Scale must be less than or equal to precision', at: elementOf(at, 'scale') };
  }
  if (value.visibleLines !== undefined && (value.visibleLines < 2 || value.visibleLines > 50) && type !== 'MultiselectPicklist') {
    yield { problem: 'visibleLines must be 2 to 50', at: elementOf(at, 'visibleLines') };
  }
  if (type === 'AutoNumber' && !/\{0+\}/.test(value.displayFormat ?? ''))
    yield { problem: 'displayFormat must contain one {0}', at: elementOf(at, 'displayFormat') };
  if (type === 'Checkbox' && value.defaultValue !== undefined && !/^(true|false)$/.test(value.defaultValue)) {
    yield { problem: 'The defaultValue of a Checkbox must be true or false', at: elementOf(at, 'defaultValue') };
  }
}

function* picklist(value: CustomField): Generator<Finding> {
  const set = value.valueSet;
  if (!set) return;
  const definition = set.valueSetDefinition;
  const at = elementOf(set);
  if (!definition && !set.valueSetName) yield { problem: 'A valueSet needs a valueSetDefinition or a valueSetName', at };
  if (!definition) return;
  const names = definition.value.map(({ fullName = '' }) => fullName);
  if (names.length === 0) yield { problem: 'Picklist must have at least one value', at };
  if (names.includes('')) yield { problem: 'A picklist value needs a fullName', at };
  for (const name of repeated(names))
    yield { problem: `Duplicate picklist value: ${name}`, at: elementOf(definition, 'value', names.lastIndexOf(name)) };
  if (definition.value.filter((entry) => entry.default).length > 1) yield { problem: 'A picklist can have only one default value', at };
}

function* texts(value: CustomField): Generator<Finding> {
  if (!value.label) yield { problem: 'Must specify a non-empty label for the CustomField' };
  if ((value.label?.length ?? 0) > 40)
    yield { problem: 'The label of a CustomField must have at most 40 characters', at: elementOf(value, 'label') };
  if ((value.inlineHelpText?.length ?? 0) > 510)
    yield { problem: 'inlineHelpText must have at most 510 characters', at: elementOf(value, 'inlineHelpText') };
  if ((value.description?.length ?? 0) > 1000)
    yield { problem: 'description must have at most 1000 characters', at: elementOf(value, 'description') };
}

/** Checks a custom field. A standard field contains only what is changed, so only its object is checked. */
export function* customFieldRule({ fullName, value }: TypedComponent<'CustomField'>, org: OrgModel): Generator<Finding> {
  const object = objectOf(fullName);
  const name = nameInObject(fullName);
  const known = org.objects.get(object);
  if (!known) yield { problem: `Entity of type CustomObject named '${object}' cannot be found` };
  if (!name.endsWith('__c')) {
    if (known && !known.fields.has(name)) yield { problem: `In field: ${name} - no standard field of that name on ${object}` };
    return;
  }
  const apiName = name.replace(/__c$/, '');
  if (!isApiName(apiName) || apiName.length > 40) yield { problem: `${name} is not a valid API name for a CustomField` };
  if (!value.type) yield { problem: 'Must specify the type of a CustomField' };
  yield* texts(value);
  yield* attributes(value);
  yield* sizes(value, value);
  yield* picklist(value);
  yield* relationshipFindings({ object, name, value }, componentsOf(org.components, 'CustomField'), org);
}
