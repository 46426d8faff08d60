import type { CustomObjectTranslation, LayoutTranslation } from '@salesforce/types/metadata';
import { componentsOf, type TypedComponent } from '../metadataTypes.ts';
import type { OrgModel } from '../orgModel.ts';
import { fieldTranslationFindings, longestInField } from './fieldTranslation.ts';
import type { Finding } from './finding.ts';
import { entryFindings, type Entries } from './translatedEntries.ts';

/** Metadata API Developer Guide, "CustomObjectTranslation". */
const longest = { section: 765, errorMessage: 255, webLink: 765 };

const sectionFindings = (translation: LayoutTranslation, object: string, org: OrgModel): Generator<Finding> => {
  const layout = componentsOf(org.components, 'Layout').find(({ fullName }) => fullName === `${object}-${translation.layout}`);
  // An invalid layout is reported on its own, not again for its translations.
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

function* layoutFindings({ layouts }: CustomObjectTranslation, object: string, org: OrgModel): Generator<Finding> {
  yield* entryFindings(layouts, {
    property: 'layouts',
    type: 'Layout',
    nameOf: ({ layout }) => layout,
    exists: (layout) => org.has('Layout', `${object}-${layout}`),
    longest: {},
  });
  for (const layout of layouts) yield* sectionFindings(layout, object, org);
}

type Named = Pick<Entries<{ name: string }>, 'type' | 'nameOf' | 'exists'>;

/** Checks that the translated fields, layouts, rules and links belong to the object. */
export function* partFindings(value: CustomObjectTranslation, object: string, org: OrgModel): Generator<Finding> {
  const nameOf = ({ name }: { name: string }): string => name;
  const isStandard = (name: string): boolean => org.objects.get(object)?.fields.get(name)?.isCustom === false;
  const within = (type: 'CustomField' | 'ValidationRule' | 'WebLink'): Named => ({
    type,
    nameOf,
    exists: (name) => org.has(type, `${object}.${name}`),
  });
  const standard: Named = { type: 'standard field', nameOf, exists: isStandard };
  const ofField = { label: longestInField.label };
  const { errorMessage } = longest;
  yield* entryFindings(value.fields, { property: 'fields', ...within('CustomField'), longest: longestInField });
  for (const field of value.fields) yield* fieldTranslationFindings(field, object, org);
  yield* entryFindings(value.standardFields, { property: 'standardFields', ...standard, longest: ofField });
  yield* layoutFindings(value, object, org);
  yield* entryFindings(value.validationRules, { property: 'validationRules', ...within('ValidationRule'), longest: { errorMessage } });
  yield* entryFindings(value.webLinks, { property: 'webLinks', ...within('WebLink'), longest: { label: longest.webLink } });
}
