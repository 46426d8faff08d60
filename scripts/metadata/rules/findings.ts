import { componentsOf, type MetadataComponent, type MetadataType } from '../metadataTypes.ts';
import type { OrgModel } from '../orgModel.ts';
import { compactLayoutRule } from './compactLayout.ts';
import { cspTrustedSiteRule } from './cspTrustedSite.ts';
import { customApplicationRule } from './customApplication.ts';
import { customFieldRule } from './customField.ts';
import { customLabelRule } from './customLabel.ts';
import { customObjectRule } from './customObject.ts';
import { customPermissionRule } from './customPermission.ts';
import { customTabRule } from './customTab.ts';
import type { Finding, Rule } from './finding.ts';
import { flexiPageRule } from './flexiPage.ts';
import { flowRule } from './flow.ts';
import { layoutRule } from './layout.ts';
import { lightningBundleRule } from './lightningBundle.ts';
import { listViewRule } from './listView.ts';
import { permissionSetRule } from './permissionSet.ts';
import { validationRuleRule } from './validationRule.ts';

const rules: { [T in MetadataType]?: Rule<T> } = {
  CompactLayout: compactLayoutRule,
  CspTrustedSite: cspTrustedSiteRule,
  CustomApplication: customApplicationRule,
  CustomField: customFieldRule,
  CustomLabel: customLabelRule,
  CustomObject: customObjectRule,
  CustomPermission: customPermissionRule,
  CustomTab: customTabRule,
  FlexiPage: flexiPageRule,
  Flow: flowRule,
  Layout: layoutRule,
  LightningComponentBundle: lightningBundleRule,
  ListView: listViewRule,
  PermissionSet: permissionSetRule,
  ValidationRule: validationRuleRule,
};

/** What Salesforce demands of a component beyond its shape. */
export const findings = <T extends MetadataType>(type: T, component: MetadataComponent, org: OrgModel): Finding[] => {
  const rule: Rule<T> | undefined = rules[type];
  return componentsOf([component], type).flatMap((typed) => [...(rule?.(typed, org) ?? [])]);
};
