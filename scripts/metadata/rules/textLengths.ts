import type { DashboardComponent } from '@salesforce/types/metadata';
import { componentsOf, type MetadataComponent, type MetadataType } from '../metadataTypes.ts';
import { elementOf } from '../typedValue.ts';
import type { Finding } from './finding.ts';

type Longest = Readonly<Record<string, number>>;

/** Maximum text lengths that no other rule checks, from the forms in Setup. */
const longest: Partial<Record<MetadataType, Longest>> = {
  CspTrustedSite: { description: 255 },
  CustomApplication: { label: 40, description: 255 },
  CustomObject: { pluralLabel: 40, description: 1000 },
  Dashboard: { description: 255 },
  FlexiPage: { description: 255 },
  ReportType: { description: 255 },
  ValidationRule: { description: 255 },
};

/** Metadata API Developer Guide, "DashboardComponent". */
const longestOfTile: Longest = { header: 80, title: 40, footer: 255 };

function* tooLong(value: unknown, most: Longest): Generator<Finding> {
  if (typeof value !== 'object' || value === null) return;
  const texts = new Map<string, unknown>(Object.entries(value));
  for (const [name, length] of Object.entries(most)) {
    const text = texts.get(name);
    if (typeof text === 'string' && text.length > length)
      yield { problem: `${name} must have at most ${String(length)} characters`, at: elementOf(value, name) };
  }
}

const tilesOf = (component: MetadataComponent): DashboardComponent[] =>
  componentsOf([component], 'Dashboard')
    .flatMap(({ value }) => value.dashboardGridLayout?.dashboardGridComponents ?? [])
    .map(({ dashboardComponent }) => dashboardComponent);

/** Reports texts of a component that are longer than Salesforce stores. */
export function* textLengths(component: MetadataComponent): Generator<Finding> {
  yield* tooLong(component.value, longest[component.type] ?? {});
  for (const tile of tilesOf(component)) yield* tooLong(tile, longestOfTile);
}
