import type { TypedComponent } from '../metadataTypes.ts';
import type { OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import { isApiName, repeated, type Finding } from './finding.ts';

const standardTabs = [
  'home',
  'report',
  'Dashboard',
  'Task',
  'Event',
  'Feed',
  'File',
  'Chatter',
  'CollaborationGroup',
  'Campaign',
  'Contract',
  'Order',
  'Product2',
];

const isTab = (tab: string, org: OrgModel): boolean => {
  if (!tab.startsWith('standard-')) return org.has('CustomTab', tab);
  const name = tab.slice('standard-'.length);
  return standardTabs.includes(name) || org.objects.has(name);
};

function* overrides({ value }: TypedComponent<'CustomApplication'>, org: OrgModel): Generator<Finding> {
  for (const override of value.actionOverrides) {
    const at = elementOf(override);
    const page = org.components.find(({ type, fullName }) => type === 'FlexiPage' && fullName === override.content);
    if (override.type === 'Flexipage' && !page) {
      yield { problem: `In field: content - no FlexiPage named ${override.content ?? ''} found`, at };
    }
    if (!org.objects.has(override.pageOrSobjectType) && !override.pageOrSobjectType.startsWith('standard-')) {
      yield { problem: `In field: pageOrSobjectType - no CustomObject named ${override.pageOrSobjectType} found`, at };
    }
  }
  const assigned = value.actionOverrides.map((one) => [one.pageOrSobjectType, one.actionName, one.formFactor].join(' '));
  for (const twice of repeated(assigned)) yield { problem: `Duplicate action override: ${twice}` };
}

/** Checks that the tabs and record pages of a Lightning app exist. */
export function* customApplicationRule(component: TypedComponent<'CustomApplication'>, org: OrgModel): Generator<Finding> {
  const { fullName, value } = component;
  if (!isApiName(fullName)) yield { problem: `${fullName} is not a valid API name for a CustomApplication` };
  if (!value.label) yield { problem: 'Required field is missing: label' };
  if (value.uiType === 'Lightning' && value.navType === undefined) yield { problem: 'Required field is missing: navType' };
  if (value.uiType === 'Lightning' && value.formFactors.length === 0) yield { problem: 'Required field is missing: formFactors' };
  for (const [index, tab] of value.tabs.entries()) {
    if (!isTab(tab, org)) yield { problem: `In field: tab - no CustomTab named ${tab} found`, at: elementOf(value, 'tabs', index) };
  }
  for (const tab of repeated(value.tabs)) yield { problem: `Duplicate tab: ${tab}` };
  if (value.brand?.headerColor !== undefined && !/^#[0-9A-Fa-f]{6}$/.test(value.brand.headerColor)) {
    yield { problem: `Not a colour: ${value.brand.headerColor}`, at: elementOf(value.brand, 'headerColor') };
  }
  yield* overrides(component, org);
}
