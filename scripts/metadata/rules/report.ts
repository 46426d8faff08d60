import type { ReportFilterItem } from '@salesforce/types/metadata';
import { componentsOf, type TypedComponent } from '../metadataTypes.ts';
import type { FieldModel, OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import { repeated, type Finding } from './finding.ts';
import { reportField, reportTables } from './reportType.ts';

type Report = TypedComponent<'Report'>['value'];
type Resolve = (column: string) => FieldModel | undefined;

/**
 * Resolves the columns of a report. Reports refer to a custom report type with the suffix `__c`, and to its columns as
 * `Media__c$Status__c`.
 */
const resolverOf = (report: Report, org: OrgModel): Resolve | undefined => {
  const type = componentsOf(org.components, 'ReportType').find(({ fullName }) => `${fullName}__c` === report.reportType);
  if (!type) return undefined;
  // An invalid report type is reported on its own, not again for its reports.
  const { sections } = type.value as Partial<typeof type.value>;
  const tables = reportTables(type.value, org);
  const shown = new Set(sections?.flatMap(({ columns }) => columns.map(({ table, field }) => `${table}$${field}`)));
  return (column) => {
    const [table = '', field = ''] = column.split('$');
    return shown.has(column) ? reportField(tables.get(table), field, org) : undefined;
  };
};

const filterFindings = (item: ReportFilterItem, resolve: Resolve): Finding[] => {
  const field = resolve(item.column);
  if (!field) return [{ problem: `Could not resolve report filter column: ${item.column}`, at: elementOf(item, 'column') }];
  const picked = (item.value ?? '').split(',').filter((value) => value !== '');
  const unknown = picked.filter((value) => field.values && !field.values.includes(value));
  return unknown.length === 0 ? [] : [{ problem: `${item.column} has no value ${unknown.join(', ')}`, at: elementOf(item, 'value') }];
};

/** The number of groupings of each format (min, max), down and across: Metadata API Developer Guide, "Report". */
const groupings: Partial<Record<Report['format'], { down: readonly [number, number]; across: readonly [number, number] }>> = {
  Tabular: { down: [0, 0], across: [0, 0] },
  Summary: { down: [1, 3], across: [0, 0] },
  Matrix: { down: [1, 2], across: [1, 2] },
};

function* groupingFindings(report: Report): Generator<Finding> {
  const allowed = groupings[report.format];
  if (!allowed) yield { problem: `Reports of format ${report.format} are not supported by this check`, at: elementOf(report, 'format') };
  const counts = { down: report.groupingsDown.length, across: report.groupingsAcross.length };
  for (const side of ['down', 'across'] as const) {
    const [least, most] = allowed?.[side] ?? [0, Infinity];
    if (counts[side] < least || counts[side] > most)
      yield { problem: `A ${report.format} report must have ${String(least)} to ${String(most)} groupings ${side}` };
  }
}

function* chartFindings({ chart, groupingsDown, groupingsAcross }: Report): Generator<Finding> {
  if (!chart) return;
  const grouped = [...groupingsDown, ...groupingsAcross].map(({ field }) => field);
  for (const property of ['groupingColumn', 'secondaryGroupingColumn'] as const) {
    const column = chart[property];
    if (column !== undefined && !grouped.includes(column))
      yield { problem: `The report is not grouped by the chart's ${property}: ${column}`, at: elementOf(chart, property) };
  }
}

/** Checks that a report's folder exists, and that its columns, groupings, chart and filters use columns of its report type. */
export function* reportRule({ fullName, value }: TypedComponent<'Report'>, org: OrgModel): Generator<Finding> {
  const folder = fullName.slice(0, fullName.lastIndexOf('/'));
  if (!org.has('ReportFolder', folder)) yield { problem: `Cannot find folder: ${folder}` };
  if (value.name.length === 0 || value.name.length > 40)
    yield { problem: 'The name of a Report must have 1 to 40 characters', at: elementOf(value, 'name') };
  if ((value.description?.length ?? 0) > 255)
    yield { problem: 'The description of a Report must have at most 255 characters', at: elementOf(value, 'description') };
  const resolve = resolverOf(value, org);
  if (!resolve) {
    yield { problem: `Invalid report type: ${value.reportType}`, at: elementOf(value, 'reportType') };
    return;
  }
  const used = [...value.columns, ...value.groupingsDown, ...value.groupingsAcross];
  for (const item of used)
    if (!resolve(item.field)) yield { problem: `Could not resolve report column: ${item.field}`, at: elementOf(item, 'field') };
  for (const twice of repeated(used.map(({ field }) => field))) yield { problem: `Duplicate report column: ${twice}` };
  for (const item of value.filter?.criteriaItems ?? []) yield* filterFindings(item, resolve);
  const date = value.timeFrameFilter?.dateColumn;
  if (date !== undefined && !['Date', 'DateTime'].includes(resolve(date)?.type ?? ''))
    yield { problem: `Not a date column: ${date}`, at: elementOf(value, 'timeFrameFilter') };
  yield* groupingFindings(value);
  yield* chartFindings(value);
}
