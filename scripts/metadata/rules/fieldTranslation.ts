import type { CustomFieldTranslation } from '@salesforce/types/metadata';
import { componentsOf } from '../metadataTypes.ts';
import type { OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import type { Finding } from './finding.ts';
import { entryFindings } from './translatedEntries.ts';

/** Metadata API Developer Guide, "CustomObjectTranslation", "CustomField" and "Picklist (Including Dependent Picklist)". */
export const longestInField = { label: 40, help: 510, relationshipLabel: 80 } as const;
const longestValue = 255;

/** Checks that a field translation translates only what the field has. */
export function* fieldTranslationFindings(value: CustomFieldTranslation, object: string, org: OrgModel): Generator<Finding> {
  const fullName = `${object}.${value.name}`;
  const field = componentsOf(org.components, 'CustomField').find((one) => one.fullName === fullName)?.value;
  if (!field) return;
  if (value.help !== undefined && !field.inlineHelpText)
    yield { problem: `${value.name} has no help text to translate`, at: elementOf(value, 'help') };
  if (value.relationshipLabel !== undefined && !field.relationshipLabel)
    yield { problem: `${value.name} has no related list to translate`, at: elementOf(value, 'relationshipLabel') };
  const values = field.valueSet?.valueSetDefinition?.value ?? [];
  const masterLabels = new Set(values.map(({ label, fullName: name = '' }) => label ?? name));
  yield* entryFindings(value.picklistValues, {
    property: 'picklistValues',
    type: `value of ${fullName}`,
    nameOf: ({ masterLabel }) => masterLabel,
    exists: (masterLabel) => masterLabels.has(masterLabel),
    longest: { translation: longestValue },
  });
}
