import type { CustomField } from '@salesforce/types/metadata';
import type { TypedComponent } from '../metadataTypes.ts';
import { nameInObject, objectOf, type OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import { isApiName, type Finding } from './finding.ts';

interface RelationshipField {
  object: string;
  name: string;
  value: CustomField;
}

const maxMasters = 2;
const neverMasters = ['User', 'Lead'];

function* master({ object, value }: RelationshipField, fields: readonly TypedComponent<'CustomField'>[]): Generator<Finding> {
  if (value.required !== undefined)
    yield { problem: "Can not specify 'required' for a CustomField of type MasterDetail", at: elementOf(value, 'required') };
  if (neverMasters.includes(value.referenceTo ?? '')) {
    yield {
      problem: `${value.referenceTo ?? ''} cannot be the master in a master-detail relationship`,
      at: elementOf(value, 'referenceTo'),
    };
  }
  if (value.referenceTo === object) yield { problem: 'An object cannot be its own master', at: elementOf(value, 'referenceTo') };
  const masters = fields.filter((field) => objectOf(field.fullName) === object && field.value.type === 'MasterDetail');
  if (masters.length > maxMasters) yield { problem: `${object} has more than ${maxMasters} MasterDetail fields` };
}

/** Checks lookup and master-detail fields. */
export function* relationshipFindings(
  field: RelationshipField,
  fields: readonly TypedComponent<'CustomField'>[],
  org: OrgModel,
): Generator<Finding> {
  const { object, name, value } = field;
  if (value.type !== 'Lookup' && value.type !== 'MasterDetail') return;
  const target = value.referenceTo;
  if (target !== undefined && !org.objects.has(target)) {
    yield { problem: `referenceTo value of '${target}' does not resolve to a valid sObject type`, at: elementOf(value, 'referenceTo') };
  }
  if (value.type === 'MasterDetail') yield* master(field, fields);
  if (value.type === 'Lookup' && value.required === true && value.deleteConstraint === 'SetNull') {
    yield {
      problem: 'A required Lookup cannot be cleared when its record is deleted: deleteConstraint SetNull',
      at: elementOf(value, 'deleteConstraint'),
    };
  }
  const relationship = value.relationshipName;
  if (relationship === undefined) return;
  const at = elementOf(value, 'relationshipName');
  if (!isApiName(relationship)) yield { problem: `${relationship} is not a valid relationship name`, at };
  const sameName = fields.find(
    (other) =>
      other.value.relationshipName === relationship &&
      other.value.referenceTo === target &&
      !(objectOf(other.fullName) === object && nameInObject(other.fullName) === name),
  );
  if (sameName) yield { problem: `There is already a Child Relationship named ${relationship} on ${target ?? ''}.`, at };
}
