import type { LayoutSection } from '@salesforce/types/metadata';
import type { TypedComponent } from '../metadataTypes.ts';
import { nameInObject, objectOf, type OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import { repeated, type Finding } from './finding.ts';
import { listColumn } from './listColumns.ts';

type Value = TypedComponent<'Layout'>['value'];

const columnsOf: Record<LayoutSection['style'], number> = {
  OneColumn: 1,
  TwoColumnsTopToBottom: 2,
  TwoColumnsLeftToRight: 2,
  CustomLinks: 3,
};
const maxListFields = 10;

function* items(value: Value, object: string, org: OrgModel): Generator<Finding> {
  const fields = org.objects.get(object)?.fields;
  for (const section of value.layoutSections) {
    if (section.layoutColumns.length !== columnsOf[section.style]) {
      yield { problem: `A section of style ${section.style} must have ${columnsOf[section.style]} column(s)`, at: elementOf(section) };
    }
    for (const item of section.layoutColumns.flatMap(({ layoutItems }) => layoutItems)) {
      const field = fields?.get(item.field ?? '');
      if (item.field !== undefined && !field)
        yield { problem: `In field: field - no CustomField named ${object}.${item.field} found`, at: elementOf(item) };
      if (item.field !== undefined && item.behavior === undefined)
        yield { problem: `Required field is missing for layout item ${item.field}: behavior`, at: elementOf(item) };
      if (field?.isRequired && item.behavior !== 'Required') {
        yield { problem: `Layout field ${field.name} must be Required, because the field is`, at: elementOf(item, 'behavior') };
      }
    }
  }
}

function* completeness(value: Value, object: string, org: OrgModel): Generator<Finding> {
  const shown = value.layoutSections.flatMap((section) =>
    section.layoutColumns.flatMap((column) => column.layoutItems.map(({ field }) => field ?? '')),
  );
  for (const field of repeated(shown.filter((name) => name !== '')))
    yield { problem: `Field ${field} appears more than once on the layout` };
  const required = [...(org.objects.get(object)?.fields.values() ?? [])].filter(({ isRequired }) => isRequired);
  for (const { name } of required.filter((field) => !shown.includes(field.name))) {
    yield { problem: `Layout must contain an item for required layout field: ${name}` };
  }
}

function* relatedLists(value: Value, object: string, org: OrgModel): Generator<Finding> {
  for (const list of value.relatedLists) {
    const at = elementOf(list);
    const child = objectOf(list.relatedList);
    if (!list.relatedList.includes('__c')) continue;
    if (org.objects.get(child)?.fields.get(nameInObject(list.relatedList))?.referenceTo !== object) {
      yield { problem: `Cannot find related list: ${list.relatedList}`, at };
      continue;
    }
    if (list.fields.length > maxListFields) yield { problem: `A related list can show at most ${maxListFields} fields`, at };
    for (const [index, column] of list.fields.entries()) {
      if (!listColumn(child, column, org))
        yield { problem: `Invalid field:${column} in related list:${list.relatedList}`, at: elementOf(list, 'fields', index) };
    }
    if (list.sortField !== undefined && !listColumn(child, list.sortField, org)) {
      yield { problem: `Invalid sortField:${list.sortField} in related list:${list.relatedList}`, at: elementOf(list, 'sortField') };
    }
  }
}

/** Checks that a page layout is named after its object and shows existing fields and lists, including all required fields. */
export function* layoutRule({ fullName, value }: TypedComponent<'Layout'>, org: OrgModel): Generator<Finding> {
  const [object = '', name = ''] = fullName.split(/-(.*)/s);
  if (!org.objects.has(object)) {
    yield { problem: `Parent entity failed to deploy: no CustomObject named ${object} found` };
    return;
  }
  if (name === '') yield { problem: "The name of a layout must start with its object's: Object__c-Layout Name" };
  yield* items(value, object, org);
  if (object.endsWith('__c')) yield* completeness(value, object, org);
  yield* relatedLists(value, object, org);
}
