import type { CustomObjectTranslation, LayoutTranslation } from '@salesforce/types/metadata';
import { componentsOf, type TypedComponent } from '../metadataTypes.ts';
import type { OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import { fieldTranslationFindings, longestInField } from './fieldTranslation.ts';
import type { Finding } from './finding.ts';
import { nameFindings } from './grammar.ts';
import { entryFindings, isLanguage } from './translatedEntries.ts';

/** Metadata API Developer Guide, "CustomObjectTranslation". */
const longest = { nameFieldLabel: 80, section: 765, errorMessage: 255, webLink: 765 };

/** What no component here can be, so that nothing of it can be translated. */
const absent = {
  fieldSets: 'FieldSet',
  quickActions: 'QuickAction',
  recordTypes: 'RecordType',
  sharingReasons: 'SharingReason',
  workflowTasks: 'WorkflowTask',
} as const;

const sectionFindings = (translation: LayoutTranslation, object: string, org: OrgModel): Generator<Finding> => {
  const layout = componentsOf(org.components, 'Layout').find(({ fullName }) => fullName === `${object}-${translation.layout}`);
  // A layout that is broken itself says so; its translations are told nothing new.
  const { layoutSections } = (layout?.value ?? {}) as Partial<TypedComponent<'Layout'>['value']>;
  const labels = new Set(layoutSections?.map(({ label }) => label));
  return entryFindings(translation.sections, {
    property: 'section',
    type: `section of ${translation.layout}`,
    nameOf: ({ section }) => section,
    exists: (section) => !layoutSections || labels.has(section),
    longest: { label: longest.section },
  });
};

function* partFindings(value: CustomObjectTranslation, object: string, org: OrgModel): Generator<Finding> {
  const nameOf = ({ name }: { name: string }): string => name;
  const within = (type: 'CustomField' | 'ValidationRule' | 'WebLink') => ({
    type,
    nameOf,
    exists: (name: string) => org.has(type, `${object}.${name}`),
  });
  yield* entryFindings(value.fields, { property: 'fields', ...within('CustomField'), longest: longestInField });
  for (const field of value.fields) yield* fieldTranslationFindings(field, object, org);
  yield* entryFindings(value.layouts, {
    property: 'layouts',
    type: 'Layout',
    nameOf: ({ layout }) => layout,
    exists: (layout) => org.has('Layout', `${object}-${layout}`),
    longest: {},
  });
  for (const layout of value.layouts) yield* sectionFindings(layout, object, org);
  yield* entryFindings(value.validationRules, {
    property: 'validationRules',
    ...within('ValidationRule'),
    longest: { errorMessage: longest.errorMessage },
  });
  yield* entryFindings(value.webLinks, { property: 'webLinks', ...within('WebLink'), longest: { label: longest.webLink } });
  yield* entryFindings(value.standardFields, {
    property: 'standardFields',
    type: 'standard field',
    nameOf,
    exists: (name) => org.objects.get(object)?.fields.get(name)?.isCustom === false,
    longest: { label: longestInField.label },
  });
}

/** An object's translation is named for it and a language, and is of what the object has, with nothing left untranslated. */
export function* customObjectTranslationRule(
  { fullName, value }: TypedComponent<'CustomObjectTranslation'>,
  org: OrgModel,
): Generator<Finding> {
  const object = fullName.slice(0, fullName.lastIndexOf('-'));
  const language = fullName.slice(object.length + 1);
  if (!isLanguage(language)) yield { problem: `${language} is not a language` };
  // Neither the Translation Workbench nor the guide knows of translated events.
  if (!org.objects.has(object) || object.endsWith('__e')) {
    yield { problem: `Parent entity failed to deploy: no CustomObject named ${object} found` };
    return;
  }
  yield* nameFindings(value, language);
  yield* entryFindings([value], {
    property: 'nameFieldLabel',
    type: 'object',
    nameOf: () => object,
    exists: () => true,
    longest: { nameFieldLabel: longest.nameFieldLabel },
  });
  yield* partFindings(value, object, org);
  for (const [property, type] of Object.entries(absent) as [keyof typeof absent, string][])
    for (const one of value[property]) yield { problem: `In field: ${property} - no ${type} named ${one.name} found`, at: elementOf(one) };
}
