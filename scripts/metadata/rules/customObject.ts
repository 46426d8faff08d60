import type { CustomObject } from '@salesforce/types/metadata';
import { componentsOf, type TypedComponent } from '../metadataTypes.ts';
import { objectOf, type OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import { isApiName, repeated, type Finding } from './finding.ts';
import { listColumn } from './listColumns.ts';
import { objectTotals } from './objectTotals.ts';
import { ownGrammar } from './ownGrammar.ts';
import { platformEventFindings } from './platformEvent.ts';

const must = (what: string): string => `Must specify a non-empty ${what} for the CustomObject`;

function* identity({ fullName, value }: TypedComponent<'CustomObject'>): Generator<Finding> {
  const name = fullName.replace(/__c$/, '');
  if (!isApiName(name) || name.length > 40) yield { problem: `${fullName} is not a valid API name for a CustomObject` };
  if (!value.label) yield { problem: must('label') };
  if (!value.pluralLabel) yield { problem: must('pluralLabel') };
  if (!value.nameField) yield { problem: must('nameField') };
  if (!value.sharingModel) yield { problem: must('sharingModel') };
  if (!value.deploymentStatus) yield { problem: must('deploymentStatus') };
  if ((value.label?.length ?? 0) > 40)
    yield { problem: 'The label of a CustomObject must have at most 40 characters', at: elementOf(value, 'label') };
}

function* nameField({ nameField: field }: CustomObject): Generator<Finding> {
  if (!field) return;
  const at = elementOf(field);
  if (field.type !== 'Text' && field.type !== 'AutoNumber') yield { problem: 'The nameField must be of type Text or AutoNumber', at };
  if (!field.label) yield { problem: 'Must specify a non-empty label for the nameField', at };
  if (field.type === 'AutoNumber' && !/\{0+\}/.test(field.displayFormat ?? '')) {
    yield { problem: "Must specify 'displayFormat' with one {0} for a CustomField of type AutoNumber", at };
  }
}

function* sharing({ fullName, value }: TypedComponent<'CustomObject'>, org: OrgModel): Generator<Finding> {
  const isDetail = componentsOf(org.components, 'CustomField').some(
    (field) => objectOf(field.fullName) === fullName && field.value.type === 'MasterDetail',
  );
  const isControlled = value.sharingModel === 'ControlledByParent';
  const at = elementOf(value, 'sharingModel');
  if (isDetail && !isControlled) {
    yield {
      problem: `Cannot set sharingModel to ${value.sharingModel ?? ''} on a CustomObject with a MasterDetail relationship field`,
      at,
    };
  }
  if (!isDetail && isControlled) yield { problem: 'ControlledByParent needs a MasterDetail relationship field', at };
  const together = [value.enableSharing, value.enableBulkApi, value.enableStreamingApi].map((enabled) => enabled === true);
  if (together.includes(true) && together.includes(false)) {
    yield {
      problem: 'enableSharing, enableBulkApi and enableStreamingApi must be enabled together',
      at: elementOf(value, 'enableSharing'),
    };
  }
}

/** In ascending order of access. */
const widths = ['Private', 'Read', 'ReadWrite', 'ReadWriteTransfer', 'FullAccess'];

/** External users must not have more access than internal ones: help.salesforce.com, “External Organization-Wide Defaults”. */
function* externalSharing({ value }: TypedComponent<'CustomObject'>): Generator<Finding> {
  const { sharingModel: inside = '', externalSharingModel: outside } = value;
  if (outside === undefined || outside === inside) return;
  const isNarrower = widths.includes(inside) && widths.includes(outside) && widths.indexOf(outside) < widths.indexOf(inside);
  if (!isNarrower)
    yield {
      problem: `The externalSharingModel ${outside} is wider than the sharingModel ${inside}`,
      at: elementOf(value, 'externalSharingModel'),
    };
}

function* references({ fullName, value }: TypedComponent<'CustomObject'>, org: OrgModel): Generator<Finding> {
  const compact = value.compactLayoutAssignment;
  if (compact && compact !== 'SYSTEM' && !org.has('CompactLayout', `${fullName}.${compact}`)) {
    yield {
      problem: `In field: compactLayoutAssignment - no CompactLayout named ${fullName}.${compact} found`,
      at: elementOf(value, 'compactLayoutAssignment'),
    };
  }
  const layouts = value.searchLayouts;
  if (!layouts) return;
  for (const property of ['customTabListAdditionalFields', 'lookupDialogsAdditionalFields', 'searchResultsAdditionalFields'] as const) {
    for (const [index, column] of layouts[property].entries()) {
      if (!listColumn(fullName, column, org)) {
        yield {
          problem: `In field: ${property} - no CustomField named ${fullName}.${column} found`,
          at: elementOf(layouts, property, index),
        };
      }
    }
  }
}

/** Custom metadata types, big objects, external objects and knowledge articles. */
const unavailable = /__(mdt|b|x|kav)$/;

/** Checks a custom object. The file of a standard object doesn't need to describe the object itself. */
export function* customObjectRule(component: TypedComponent<'CustomObject'>, org: OrgModel): Generator<Finding> {
  const { fullName, value } = component;
  if (unavailable.test(fullName)) yield { problem: 'Not available for deploy for this organization' };
  if (fullName.endsWith('__e')) {
    yield* platformEventFindings(component);
    return;
  }
  if (!fullName.endsWith('__c')) {
    if (!org.objects.has(fullName)) yield { problem: `Entity of type CustomObject named '${fullName}' cannot be found` };
    return;
  }
  yield* identity(component);
  yield* nameField(value);
  yield* ownGrammar(value);
  yield* sharing(component, org);
  yield* externalSharing(component);
  yield* objectTotals(component, org);
  yield* references(component, org);
  for (const property of ['fields', 'listViews', 'compactLayouts', 'validationRules'] as const) {
    const names = value[property].map((item) => item.fullName ?? '');
    for (const name of repeated(names)) {
      yield { problem: `Duplicate name '${name}' in ${property}`, at: elementOf(value, property, names.lastIndexOf(name)) };
    }
  }
}
