import { componentsOf, type MetadataComponent, type MetadataType } from '../metadataTypes.ts';
import type { OrgModel } from '../orgModel.ts';
import { compactLayoutRule } from './compactLayout.ts';
import { cspTrustedSiteRule } from './cspTrustedSite.ts';
import { customApplicationRule } from './customApplication.ts';
import { customFieldRule } from './customField.ts';
import { customLabelRule } from './customLabel.ts';
import { customObjectRule } from './customObject.ts';
import { customObjectTranslationRule } from './customObjectTranslation.ts';
import { customPermissionRule } from './customPermission.ts';
import { customTabRule } from './customTab.ts';
import { dashboardRule } from './dashboard.ts';
import { eventRelayConfigRule } from './eventRelayConfig.ts';
import type { Finding, Rule } from './finding.ts';
import { flexiPageRule } from './flexiPage.ts';
import { flowRule } from './flow.ts';
import { genAiFunctionRule } from './genAiFunction.ts';
import { genAiPluginRule } from './genAiPlugin.ts';
import { layoutRule } from './layout.ts';
import { lightningBundleRule } from './lightningBundle.ts';
import { listViewRule } from './listView.ts';
import { namedCredentialRule } from './namedCredential.ts';
import { permissionSetRule } from './permissionSet.ts';
import { permissionSetGroupRule } from './permissionSetGroup.ts';
import { platformEventChannelRule } from './platformEventChannel.ts';
import { platformEventChannelMemberRule } from './platformEventChannelMember.ts';
import { reportRule } from './report.ts';
import { reportTypeRule } from './reportType.ts';
import { textLengths } from './textLengths.ts';
import { translationsRule } from './translations.ts';
import { validationRuleRule } from './validationRule.ts';

type Check = (component: MetadataComponent, org: OrgModel) => Finding[];

const applied =
  <T extends MetadataType>(type: T, rule: Rule<T>): Check =>
  (component, org) =>
    componentsOf([component], type).flatMap((typed) => [...rule(typed, org)]);

const checks: Partial<Record<MetadataType, Check>> = {
  CompactLayout: applied('CompactLayout', compactLayoutRule),
  CspTrustedSite: applied('CspTrustedSite', cspTrustedSiteRule),
  CustomApplication: applied('CustomApplication', customApplicationRule),
  CustomField: applied('CustomField', customFieldRule),
  CustomLabel: applied('CustomLabel', customLabelRule),
  CustomObject: applied('CustomObject', customObjectRule),
  CustomObjectTranslation: applied('CustomObjectTranslation', customObjectTranslationRule),
  CustomPermission: applied('CustomPermission', customPermissionRule),
  CustomTab: applied('CustomTab', customTabRule),
  Dashboard: applied('Dashboard', dashboardRule),
  EventRelayConfig: applied('EventRelayConfig', eventRelayConfigRule),
  FlexiPage: applied('FlexiPage', flexiPageRule),
  Flow: applied('Flow', flowRule),
  GenAiFunction: applied('GenAiFunction', genAiFunctionRule),
  GenAiPlugin: applied('GenAiPlugin', genAiPluginRule),
  Layout: applied('Layout', layoutRule),
  LightningComponentBundle: applied('LightningComponentBundle', lightningBundleRule),
  ListView: applied('ListView', listViewRule),
  NamedCredential: applied('NamedCredential', namedCredentialRule),
  PermissionSet: applied('PermissionSet', permissionSetRule),
  PermissionSetGroup: applied('PermissionSetGroup', permissionSetGroupRule),
  PlatformEventChannel: applied('PlatformEventChannel', platformEventChannelRule),
  PlatformEventChannelMember: applied('PlatformEventChannelMember', platformEventChannelMemberRule),
  Report: applied('Report', reportRule),
  ReportType: applied('ReportType', reportTypeRule),
  Translations: applied('Translations', translationsRule),
  ValidationRule: applied('ValidationRule', validationRuleRule),
};

/** Checks what Salesforce requires of a component beyond its shape. */
export const findings = (component: MetadataComponent, org: OrgModel): Finding[] => [
  ...(checks[component.type]?.(component, org) ?? []),
  ...textLengths(component),
];
