import type { TypedComponent } from '../metadataTypes.ts';
import type { OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import { elementsWithin, type XmlElement } from '../xmlTree.ts';
import { isApiName, repeated, type Finding } from './finding.ts';
import { flowRecords } from './flowRecords.ts';

const referenceElements = ['elementReference', 'assignToReference', 'leftValueReference'];
const flowGlobals = ['$Flow', '$Organization', '$Profile', '$UserRole', '$System', '$Api', '$Setup', '$Client', '$GlobalConstant'];
/** The elements that a before-save flow may have: help.salesforce.com, "Record-Triggered Flow Considerations". */
const beforeSaveElements = ['assignments', 'decisions', 'recordLookups', 'loops', 'customErrors', 'start'];

const child = (element: XmlElement, name: string): string => element.children.find((one) => one.name === name)?.text ?? '';

const isKnownReference = (reference: string, object: string, names: ReadonlySet<string>, org: OrgModel): boolean => {
  const [head = '', member = ''] = reference.split('.');
  if (head === '$Record' || head === '$Record__Prior') return member === '' || org.objects.get(object)?.fields.has(member) === true;
  if (head === '$User') return org.objects.get('User')?.fields.has(member) === true;
  if (head === '$Permission') return org.has('CustomPermission', member);
  if (head === '$Label') return org.has('CustomLabel', member);
  return flowGlobals.includes(head) || names.has(head);
};

const missing = (reference: string): string => `The flow refers to "${reference}", which doesn't exist.`;
const noField = (field: string, object: string): string =>
  `field integrity exception: unknown (The field "${field}" for the object "${object}" doesn't exist.)`;

/** The references in `{!…}` of formulas and labels. */
const mergedIn = ({ text }: XmlElement): string[] => [...text.matchAll(/\{!([^}]+)\}/g)].map(([, name = '']) => name.trim());

/** Checks the fields that a flow writes to records of other objects and to events. */
function* written(root: XmlElement, org: OrgModel): Generator<Finding> {
  for (const element of root.children.filter(({ name }) => name === 'recordCreates' || name === 'recordUpdates')) {
    const object = child(element, 'object');
    if (object === '') continue;
    const fields = org.objects.get(object)?.fields;
    if (fields === undefined) yield { problem: `The object "${object}" doesn't exist.`, at: element };
    for (const assignment of element.children.filter(({ name }) => name === 'inputAssignments')) {
      const field = child(assignment, 'field');
      if (fields?.has(field) === false) yield { problem: noField(field, object), at: assignment };
    }
  }
}

function* references(root: XmlElement, object: string, names: ReadonlySet<string>, org: OrgModel): Generator<Finding> {
  for (const element of elementsWithin(root)) {
    if (element.name === 'targetReference' && !names.has(element.text)) {
      yield { problem: `The connector leads to "${element.text}", which doesn't exist.`, at: element };
    }
    if (referenceElements.includes(element.name) && !isKnownReference(element.text, object, names, org)) {
      yield { problem: missing(element.text), at: element };
    }
    for (const name of mergedIn(element).filter((one) => !isKnownReference(one, object, names, org)))
      yield { problem: missing(name), at: element };
    if (element.name === 'filters' && !org.objects.get(object)?.fields.has(child(element, 'field')) && object !== '') {
      yield { problem: noField(child(element, 'field'), object), at: element };
    }
  }
}

function* recordTrigger({ value }: TypedComponent<'Flow'>, root: XmlElement, org: OrgModel): Generator<Finding> {
  const start = value.start;
  if (start?.triggerType !== 'RecordBeforeSave' && start?.triggerType !== 'RecordAfterSave') return;
  if (!org.objects.has(start.object ?? ''))
    yield { problem: `The object "${start.object ?? ''}" doesn't exist.`, at: elementOf(start, 'object') };
  if (start.recordTriggerType === undefined) yield { problem: 'Required field is missing: recordTriggerType', at: elementOf(start) };
  if (start.connector === undefined) yield { problem: 'The start element has no connector.', at: elementOf(start) };
  if (value.triggerOrder !== undefined && (value.triggerOrder < 1 || value.triggerOrder > 2000)) {
    yield { problem: 'The trigger order must be 1 to 2,000.', at: elementOf(value, 'triggerOrder') };
  }
  if (start.recordTriggerType === 'Create' && start.filters.some(({ operator }) => operator === 'IsChanged'))
    yield { problem: "IsChanged can't be used in a flow that runs only when a record is created", at: elementOf(start, 'filters') };
  if (start.triggerType === 'RecordAfterSave') return;
  for (const element of root.children.filter((one) => one.children.some(({ name }) => name === 'locationX'))) {
    if (!beforeSaveElements.includes(element.name)) yield { problem: `A before-save flow can't have ${element.name}.`, at: element };
  }
}

/** Checks the names and connections of a flow's elements, and that referenced fields, permissions and variables exist. */
export function* flowRule(component: TypedComponent<'Flow'>, org: OrgModel): Generator<Finding> {
  const { fullName, value } = component;
  const root = elementOf(value);
  if (!root) return;
  if (!isApiName(fullName)) yield { problem: `${fullName} is not a valid API name for a Flow` };
  if (value.label.length === 0 || value.label.length > 255)
    yield { problem: 'The label must have 1 to 255 characters', at: elementOf(value, 'label') };
  if (value.processType === undefined) yield { problem: 'Required field is missing: processType' };
  const elements = root.children.filter((element) => child(element, 'name') !== '' && element.name !== 'processMetadataValues');
  const names = elements.map((element) => child(element, 'name'));
  for (const name of repeated(names))
    yield { problem: `The API name "${name}" is used more than once.`, at: elements[names.lastIndexOf(name)] };
  for (const [index, name] of names.entries())
    if (!isApiName(name)) yield { problem: `"${name}" is not a valid API name.`, at: elements[index] };
  yield* recordTrigger(component, root, org);
  yield* references(root, value.start?.object ?? '', new Set(names), org);
  yield* written(root, org);
  yield* flowRecords(component, org);
}
