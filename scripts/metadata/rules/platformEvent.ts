import { elementOf } from '../typedValue.ts';
import type { TypedComponent } from '../metadataTypes.ts';
import { isApiName, type Finding } from './finding.ts';

/** Properties that platform events can't have because they aren't stored. */
const ofRecords = ['nameField', 'sharingModel', 'searchLayouts', 'compactLayoutAssignment'] as const;

/** The field types of platform events: Platform Events Developer Guide, "Platform Event Fields". */
const fieldTypes = ['Checkbox', 'Date', 'DateTime', 'Number', 'Text', 'LongTextArea'];

/** Checks that a platform event has its publish settings, and only fields of simple types. */
export function* platformEventFindings({ fullName, value }: TypedComponent<'CustomObject'>): Generator<Finding> {
  const name = fullName.replace(/__e$/, '');
  if (!isApiName(name) || name.length > 40) yield { problem: `${fullName} is not a valid API name for a CustomObject` };
  for (const property of ['label', 'pluralLabel', 'deploymentStatus', 'eventType', 'publishBehavior'] as const) {
    if (!value[property]) yield { problem: `Must specify a non-empty ${property} for the CustomObject` };
  }
  if (value.eventType !== undefined && value.eventType !== 'HighVolume')
    yield { problem: 'eventType must be HighVolume for new platform events', at: elementOf(value, 'eventType') };
  for (const property of ofRecords) {
    if (value[property] !== undefined) yield { problem: `Cannot specify ${property} for a platform event`, at: elementOf(value, property) };
  }
  for (const field of value.fields) {
    if (!fieldTypes.includes(field.type ?? ''))
      yield { problem: `A platform event can't have fields of type ${field.type ?? ''}`, at: elementOf(field, 'type') };
  }
}
