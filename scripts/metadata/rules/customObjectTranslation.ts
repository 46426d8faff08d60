import type { CustomObjectTranslation } from '@salesforce/types/metadata';
import type { TypedComponent } from '../metadataTypes.ts';
import type { OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import type { Finding } from './finding.ts';
import { nameFindings } from './grammar.ts';
import { entryFindings, isLanguage } from './translatedEntries.ts';
import { partFindings } from './translatedParts.ts';

/** Metadata API Developer Guide, "CustomObjectTranslation". */
const longestNameField = 80;

/** Component types that a deployment here can't contain, so they can't be translated either. */
const absent = {
  fieldSets: 'FieldSet',
  quickActions: 'QuickAction',
  recordTypes: 'RecordType',
  sharingReasons: 'SharingReason',
  workflowTasks: 'WorkflowTask',
} as const;

function* absentFindings(value: CustomObjectTranslation): Generator<Finding> {
  for (const [property, type] of Object.entries(absent) as [keyof typeof absent, string][])
    for (const one of value[property]) yield { problem: `In field: ${property} - no ${type} named ${one.name} found`, at: elementOf(one) };
}

const nameFieldFindings = (value: CustomObjectTranslation, object: string): Generator<Finding> =>
  entryFindings([value], {
    property: 'nameFieldLabel',
    type: 'object',
    nameOf: () => object,
    exists: () => true,
    longest: { nameFieldLabel: longestNameField },
  });

/**
 * Checks that an object translation is named after an object and a language, that everything it translates exists, and that no text is
 * empty.
 */
export function* customObjectTranslationRule(
  { fullName, value }: TypedComponent<'CustomObjectTranslation'>,
  org: OrgModel,
): Generator<Finding> {
  const object = fullName.slice(0, fullName.lastIndexOf('-'));
  const language = fullName.slice(object.length + 1);
  if (!isLanguage(language)) yield { problem: `Unknown language: ${language}` };
  // The guide mentions only custom objects; nothing says that an event can be translated.
  if (!org.objects.has(object) || object.endsWith('__e')) {
    yield { problem: `Parent entity failed to deploy: no CustomObject named ${object} found` };
    return;
  }
  yield* nameFindings(value, language);
  yield* nameFieldFindings(value, object);
  yield* partFindings(value, object, org);
  yield* absentFindings(value);
}
