import type { CustomLabelTranslation, Translations } from '@salesforce/types/metadata';
import { componentsOf, type MetadataType, type TypedComponent } from '../metadataTypes.ts';
import type { OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import type { Finding } from './finding.ts';
import { entryFindings, isLanguage } from './translatedEntries.ts';

interface Translated {
  type: MetadataType;
  label: number;
  description?: number;
}

/**
 * Components with translated names and descriptions. Maximum lengths are those of the originals: Metadata API Developer Guide,
 * "Translations".
 */
const named = {
  customApplications: { type: 'CustomApplication', label: 40, description: 255 },
  customTabs: { type: 'CustomTab', label: 40 },
  dashboards: { type: 'Dashboard', label: 80, description: 255 },
  reportTypes: { type: 'ReportType', label: 50, description: 255 },
  reports: { type: 'Report', label: 40, description: 255 },
} as const satisfies Partial<Record<keyof Translations, Translated>>;

/** Maximum length of a label: Metadata API Developer Guide, "CustomLabel". */
const longestLabel = 1000;

const placesIn = (text: string): string => [...new Set(text.match(/\{\d+\}/g))].toSorted().join(' ');

function* labelFindings(translated: readonly CustomLabelTranslation[], org: OrgModel): Generator<Finding> {
  const labels = new Map(componentsOf(org.components, 'CustomLabel').map((label) => [label.fullName, label.value.value]));
  yield* entryFindings(translated, {
    property: 'name',
    type: 'CustomLabel',
    nameOf: ({ name }) => name,
    exists: (name) => labels.has(name),
    longest: { label: longestLabel },
  });
  for (const one of translated) {
    const original = labels.get(one.name);
    if (original !== undefined && placesIn(one.label) !== placesIn(original))
      yield { problem: `${one.name} must have the same placeholders as the label`, at: elementOf(one) };
  }
}

/** The tab of an object has the object's label in every language. */
const tabFindings = (value: Translations, org: OrgModel): Finding[] =>
  componentsOf(org.components, 'CustomTab')
    .filter((tab) => tab.value.customObject === true && value.customTabs.some(({ name }) => name === tab.fullName))
    .map(({ fullName }) => ({ problem: `The tab of ${fullName} has no label of its own to translate` }));

const unchecked = (value: Translations): Finding[] =>
  Object.entries(value)
    .filter(([property, items]) => property !== 'customLabels' && !(property in named) && Array.isArray(items) && items.length > 0)
    .map(([property]) => ({ problem: `Translations of ${property} are not supported by this check`, at: elementOf(value, property) }));

/**
 * Checks that translations are named after a language, refer to existing labels, apps and reports once each, and keep their placeholders.
 */
export function* translationsRule({ fullName, value }: TypedComponent<'Translations'>, org: OrgModel): Generator<Finding> {
  if (!isLanguage(fullName)) yield { problem: `Unknown language: ${fullName}` };
  yield* labelFindings(value.customLabels, org);
  for (const [property, { type, ...longest }] of Object.entries(named) as [keyof typeof named, Translated][])
    yield* entryFindings(value[property], {
      property,
      type,
      nameOf: ({ name }) => name,
      exists: (name) => org.has(type, name),
      longest,
    });
  yield* tabFindings(value, org);
  yield* unchecked(value);
  for (const { name, sections } of value.reportTypes)
    if (sections.length > 0) yield { problem: `Translations of sections, as in ${name}, are not supported by this check` };
}
