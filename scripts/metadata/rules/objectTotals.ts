import type { CustomField } from '@salesforce/types/metadata';
import { componentsOf, type TypedComponent } from '../metadataTypes.ts';
import { objectOf, type OrgModel } from '../orgModel.ts';
import type { Finding } from './finding.ts';

/** Salesforce Features and Edition Allocations, "Custom Fields": limits per object. */
const maxLongText = 1_638_400;
const maxExternalIds = 25;

const sum = (fields: readonly CustomField[], countOf: (field: CustomField) => number): number =>
  fields.reduce((total, field) => total + countOf(field), 0);

/** Checks the limits on an object's fields in total. */
export function* objectTotals({ fullName }: TypedComponent<'CustomObject'>, org: OrgModel): Generator<Finding> {
  const fields = componentsOf(org.components, 'CustomField')
    .filter((field) => objectOf(field.fullName) === fullName)
    .map(({ value }) => value);
  const longText = sum(fields, ({ type, length = 0 }) => (type === 'LongTextArea' || type === 'Html' ? length : 0));
  if (longText > maxLongText)
    yield { problem: `The long text fields of ${fullName} have ${longText} characters in total; the limit is ${maxLongText}` };
  const externalIds = sum(fields, ({ externalId }) => Number(externalId === true));
  if (externalIds > maxExternalIds) yield { problem: `${fullName} has ${externalIds} external IDs; the limit is ${maxExternalIds}` };
}
