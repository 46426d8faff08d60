import { componentsOf, type MetadataComponent, type TypedComponent } from '../metadataTypes.ts';
import { objectOf } from '../orgModel.ts';

/** Translatable texts by location, such as `Media__c.Kind__c help`. */
export type Texts = ReadonlyMap<string, string>;
type Said = (readonly [string, string | undefined])[];

const textsOf = (said: Said): Texts => new Map(said.filter((entry): entry is [string, string] => Boolean(entry[1])));

const named = (type: string, name: string, { label, description }: { label?: string; description?: string }): Said => [
  [`${type} ${name} label`, label],
  [`${type} ${name} description`, description],
];

/** Events have no pages and no translations. */
const isSeen = (object: string): boolean => !object.endsWith('__e');

const fieldTexts = ({ fullName, value }: TypedComponent<'CustomField'>): Said => [
  [`${fullName} label`, value.label],
  [`${fullName} help`, value.inlineHelpText],
  [`${fullName} related list`, value.relationshipLabel],
  ...(value.valueSet?.valueSetDefinition?.value ?? []).map(({ label }) => [`${fullName} = ${label ?? ''}`, label] as const),
];

const objectTexts = ({ fullName, value }: TypedComponent<'CustomObject'>): Said => [
  [`${fullName} label`, value.label],
  [`${fullName} plural label`, value.pluralLabel],
  [`${fullName} name field`, value.nameField?.label],
];

/** Salesforce translates the built-in labels of sections itself. */
const sectionTexts = ({ fullName, value }: TypedComponent<'Layout'>): Said =>
  value.layoutSections.filter(({ customLabel }) => customLabel).map(({ label = '' }) => [`${fullName} / ${label}`, label]);

/** All translatable texts of force-app. */
export const textsOfBase = (components: readonly MetadataComponent[]): Texts =>
  textsOf([
    ...componentsOf(components, 'CustomObject')
      .filter((object) => isSeen(object.fullName))
      .flatMap(objectTexts),
    ...componentsOf(components, 'CustomField')
      .filter((field) => isSeen(objectOf(field.fullName)))
      .flatMap(fieldTexts),
    ...componentsOf(components, 'ValidationRule').map((rule) => [`${rule.fullName} message`, rule.value.errorMessage] as const),
    ...componentsOf(components, 'Layout').flatMap(sectionTexts),
    ...componentsOf(components, 'CustomLabel').map(({ fullName, value }) => [`label ${fullName}`, value.value] as const),
    ...componentsOf(components, 'CustomTab').flatMap(({ fullName, value }) => named('tab', fullName, { label: value.label ?? '' })),
    ...componentsOf(components, 'CustomApplication').flatMap(({ fullName, value }) => named('app', fullName, value)),
    ...componentsOf(components, 'ReportType').flatMap(({ fullName, value }) => named('report type', fullName, value)),
    ...componentsOf(components, 'Report').flatMap(({ fullName, value }) => named('report', fullName, { ...value, label: value.name })),
    ...componentsOf(components, 'Dashboard').flatMap(({ fullName, value }) =>
      named('dashboard', fullName, { ...value, label: value.title }),
    ),
  ]);

const isNominative = ({ caseType = 'Nominative' }: { caseType?: string }): boolean => caseType === 'Nominative';

const translatedObject = (object: string, value: TypedComponent<'CustomObjectTranslation'>['value']): Said => [
  ...value.caseValues.filter(isNominative).map((one) => [`${object} ${one.plural ? 'plural label' : 'label'}`, one.value] as const),
  [`${object} name field`, value.nameFieldLabel],
  ...value.fields.flatMap((field): Said => [
    [`${object}.${field.name} label`, field.label],
    [`${object}.${field.name} help`, field.help],
    [`${object}.${field.name} related list`, field.relationshipLabel],
    ...field.picklistValues.map((one) => [`${object}.${field.name} = ${one.masterLabel}`, one.translation] as const),
  ]),
  ...value.validationRules.map(({ name, errorMessage }) => [`${object}.${name} message`, errorMessage] as const),
  ...value.layouts.flatMap(({ layout, sections }) =>
    sections.map(({ section, label }) => [`${object}-${layout} / ${section}`, label] as const),
  ),
];

/** The translated texts in one language, by the same locations. */
export const textsIn = (language: string, components: readonly MetadataComponent[]): Texts =>
  textsOf([
    ...componentsOf(components, 'CustomObjectTranslation')
      .filter(({ fullName }) => fullName.endsWith(`-${language}`))
      .flatMap(({ fullName, value }) => translatedObject(fullName.slice(0, fullName.lastIndexOf('-')), value)),
    ...componentsOf(components, 'Translations')
      .filter(({ fullName }) => fullName === language)
      .flatMap(({ value }): Said => [
        ...value.customLabels.map(({ name, label }) => [`label ${name}`, label] as const),
        ...value.customTabs.flatMap((tab) => named('tab', tab.name, tab)),
        ...value.customApplications.flatMap((app) => named('app', app.name, app)),
        ...value.reportTypes.flatMap((type) => named('report type', type.name, type)),
        ...value.reports.flatMap((report) => named('report', report.name, report)),
        ...value.dashboards.flatMap((dashboard) => named('dashboard', dashboard.name, dashboard)),
      ]),
  ]);
