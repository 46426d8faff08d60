import type { ObjectRelationship, ReportTypeColumn } from '@salesforce/types/metadata';
import { componentsOf, type TypedComponent } from '../metadataTypes.ts';
import { nameInObject, objectOf, type FieldModel, type OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import { isApiName, repeated, type Finding } from './finding.ts';

type ReportType = TypedComponent<'ReportType'>['value'];

/** Metadata API Developer Guide, "ReportType": up to four objects, so three joins. */
const maxJoins = 3;

/** The child object of a relationship: `Insights__r` of `Media__c` is `Insight__c`. */
const childOf = (parent: string, relationship: string, org: OrgModel): string | undefined =>
  componentsOf(org.components, 'CustomField')
    .filter(({ value }) => value.referenceTo === parent && `${value.relationshipName ?? ''}__r` === relationship)
    .map(({ fullName }) => objectOf(fullName))[0];

/** The objects of a report type by the table name in its columns: `Media__c`, `Media__c.Insights__r`. Undefined for an unknown object. */
export const reportTables = ({ baseObject, join }: ReportType, org: OrgModel): Map<string, string | undefined> => {
  const tables = new Map<string, string | undefined>([[baseObject, org.objects.has(baseObject) ? baseObject : undefined]]);
  let [path, object, next]: [string, string | undefined, ObjectRelationship | undefined] = [baseObject, baseObject, join];
  while (next !== undefined) {
    path = `${path}.${next.relationship}`;
    object = object === undefined ? undefined : childOf(object, next.relationship, org);
    tables.set(path, object);
    next = next.join;
  }
  return tables;
};

/** The field of a report type's column. Lookups are named without `Id`, for example `Owner`. */
export const reportField = (object: string | undefined, column: string, org: OrgModel): FieldModel | undefined => {
  const fields = org.objects.get(object ?? '')?.fields;
  return fields?.get(column) ?? fields?.get(`${column}Id`);
};

const columnFindings = (column: ReportTypeColumn, tables: ReadonlyMap<string, string | undefined>, org: OrgModel): Finding[] => {
  if (!tables.has(column.table)) return [{ problem: `The report type has no object ${column.table}`, at: elementOf(column, 'table') }];
  if (reportField(tables.get(column.table), column.field, org)) return [];
  return [
    { problem: `Could not resolve report type column: ${column.table}.${nameInObject(column.field)}`, at: elementOf(column, 'field') },
  ];
};

/** After an outer join all further joins must be outer joins too. */
function* joinFindings({ join }: ReportType): Generator<Finding> {
  for (let now = join; now?.join !== undefined; now = now.join) {
    if (now.outerJoin && !now.join.outerJoin)
      yield { problem: `An inner join can't follow an outer join: ${now.join.relationship}`, at: elementOf(now.join, 'outerJoin') };
  }
}

/** Checks that a report type joins related objects and shows fields that they have. */
export function* reportTypeRule({ fullName, value }: TypedComponent<'ReportType'>, org: OrgModel): Generator<Finding> {
  if (!isApiName(fullName)) yield { problem: `${fullName} is not a valid API name for a ReportType` };
  if (value.label.length === 0 || value.label.length > 50)
    yield { problem: 'The label of a ReportType must have 1 to 50 characters', at: elementOf(value, 'label') };
  const tables = reportTables(value, org);
  for (const [path, object] of tables)
    if (object === undefined) yield { problem: `Could not resolve the object of a report type: ${path}` };
  yield* joinFindings(value);
  if (tables.size - 1 > maxJoins) yield { problem: `A report type can join at most ${String(maxJoins + 1)} objects` };
  if (value.sections.length === 0) yield { problem: 'Required field is missing: sections' };
  const columns = value.sections.flatMap((section) => section.columns);
  for (const column of columns) yield* columnFindings(column, tables, org);
  for (const twice of repeated(columns.map(({ table, field }) => `${table}.${field}`)))
    yield { problem: `Duplicate report type column: ${twice}` };
}
