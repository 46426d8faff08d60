import type { TypedComponent } from '../metadataTypes.ts';
import { objectOf, type OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import { repeated, type Finding } from './finding.ts';

const maxFields = 10;
/** Metadata API Developer Guide, “CompactLayout”: all types are allowed except these. */
const longTypes = ['TextArea', 'LongTextArea', 'Html', 'MultiselectPicklist'];

/** Checks that a compact layout shows one to ten fields of its object, none of them long text. */
export function* compactLayoutRule({ fullName, value }: TypedComponent<'CompactLayout'>, org: OrgModel): Generator<Finding> {
  const object = org.objects.get(objectOf(fullName));
  if (value.fields.length === 0 || value.fields.length > maxFields) yield { problem: `A CompactLayout must have 1 to ${maxFields} fields` };
  for (const [index, name] of value.fields.entries()) {
    const field = object?.fields.get(name);
    const at = elementOf(value, 'fields', index);
    if (!field) yield { problem: `In field: fields - no CustomField named ${objectOf(fullName)}.${name} found`, at };
    else if (longTypes.includes(field.type)) yield { problem: `Long text cannot be in a compact layout: ${name}`, at };
  }
  for (const name of repeated(value.fields))
    yield { problem: `Duplicate field in compact layout: ${name}`, at: elementOf(value, 'fields') };
}
