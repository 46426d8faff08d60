import type { DashboardComponent } from '@salesforce/types/metadata';
import { componentsOf, type TypedComponent } from '../metadataTypes.ts';
import type { OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import type { Finding } from './finding.ts';

type Dashboard = TypedComponent<'Dashboard'>['value'];

/** Metadata API Developer Guide, "Dashboard": at most 20 components. */
const maxComponents = 20;

const partsOf = (value: Dashboard): DashboardComponent[] => [
  ...(value.dashboardGridLayout?.dashboardGridComponents ?? []).map(({ dashboardComponent }) => dashboardComponent),
  ...[value.leftSection, value.middleSection, value.rightSection].flatMap((section) => section?.components ?? []),
];

/** Component types that show numbers or rows instead of a chart. */
const numbers: readonly string[] = ['Metric', 'Gauge'];
const noCharts: readonly string[] = [...numbers, 'Table', 'FlexTable'];
const indicators = ['indicatorLowColor', 'indicatorMiddleColor', 'indicatorHighColor'] as const;

/** Checks the properties of a component by its type: orgs reject an axis without a chart, and a metric without its three colors. */
function* typeFindings(part: DashboardComponent): Generator<Finding> {
  const { componentType: type } = part;
  if (noCharts.includes(type) && part.chartAxisRange !== undefined)
    yield { problem: `A ${type} can't have chartAxisRange`, at: elementOf(part, 'chartAxisRange') };
  if (noCharts.includes(type) && type !== 'Gauge' && part.showValues !== undefined)
    yield { problem: `A ${type} can't have showValues`, at: elementOf(part, 'showValues') };
  for (const name of numbers.includes(type) ? indicators : [])
    if (part[name] === undefined) yield { problem: `Required field is missing: ${name}`, at: elementOf(part) };
  if (part.useReportChart === true && part.autoselectColumnsFromReport !== true)
    yield {
      problem: 'autoselectColumnsFromReport must be true if useReportChart is true',
      at: elementOf(part, 'useReportChart'),
    };
}

const partFindings = (part: DashboardComponent, org: OrgModel): Finding[] => {
  const report = componentsOf(org.components, 'Report').find(({ fullName }) => fullName === part.report);
  if (!report) return [{ problem: `In field: report - no Report named ${part.report ?? ''} found`, at: elementOf(part, 'report') }];
  if (report.value.format === 'Tabular' && report.value.rowLimit === undefined)
    return [
      { problem: `The tabular report ${report.fullName} needs a row limit to be shown on a dashboard`, at: elementOf(part, 'report') },
    ];
  if (part.useReportChart === true && !report.value.chart)
    return [{ problem: `useReportChart is true, but the report ${report.fullName} has no chart`, at: elementOf(part, 'useReportChart') }];
  return [];
};

function* gridFindings({ dashboardGridLayout: grid }: Dashboard): Generator<Finding> {
  const taken = new Set<string>();
  for (const { columnIndex, rowIndex, colSpan, rowSpan } of grid?.dashboardGridComponents ?? []) {
    if (columnIndex + colSpan > (grid?.numberOfColumns ?? 0))
      yield { problem: 'A component extends beyond the last column of its dashboard' };
    const cells = Array.from({ length: colSpan * rowSpan }, (_, cell) =>
      [columnIndex + (cell % colSpan), rowIndex + Math.floor(cell / colSpan)].join(' '),
    );
    if (cells.some((cell) => taken.has(cell))) yield { problem: 'Two components of the dashboard overlap' };
    for (const cell of cells) taken.add(cell);
  }
}

/** Checks that a dashboard's folder and reports exist, and that its components don't overlap. */
export function* dashboardRule({ fullName, value }: TypedComponent<'Dashboard'>, org: OrgModel): Generator<Finding> {
  const folder = fullName.slice(0, fullName.lastIndexOf('/'));
  if (!org.has('DashboardFolder', folder)) yield { problem: `Cannot find folder: ${folder}` };
  if (value.title.length === 0 || value.title.length > 80)
    yield { problem: 'The title of a Dashboard must have 1 to 80 characters', at: elementOf(value, 'title') };
  if (value.dashboardType === 'SpecifiedUser' && !value.runningUser) {
    yield { problem: 'Required field is missing for dashboardType SpecifiedUser: runningUser', at: elementOf(value, 'dashboardType') };
  }
  const parts = partsOf(value);
  if (parts.length === 0 || parts.length > maxComponents)
    yield { problem: `A dashboard must have 1 to ${String(maxComponents)} components` };
  for (const part of parts) {
    yield* partFindings(part, org);
    yield* typeFindings(part);
  }
  yield* gridFindings(value);
}
