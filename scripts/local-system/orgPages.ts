import { componentsOf } from '../metadata/metadataTypes.ts';
import type { Org } from '../local-org/orgTypes.ts';
import type { PageContext, PlacedComponent } from '../record-page/contextTypes.ts';
import { CspTrustedSite } from '../record-page/contentSecurityPolicy.ts';
import type { PageOrg } from '../record-page/pageTypes.ts';
import { localUsers } from './localUsers.ts';

/** The fields shown in a record's details if its object has them. */
const detailFields = [
  'Phone',
  'Website',
  'Industry',
  'NumberOfEmployees',
  'BillingCity',
  'Title',
  'Email',
  'StageName',
  'CloseDate',
  'Amount',
  'Status',
  'Priority',
  'Company',
];
const tabObjects = ['Account', 'Contact', 'Opportunity', 'Case', 'Lead'];

const sampleOf = (org: Org, objectApiName: string): string | undefined => {
  const id = org.query(org.system, `SELECT Id FROM ${objectApiName} ORDER BY CreatedDate, Id LIMIT 1`).records[0]?.['Id'];
  return typeof id === 'string' ? id : undefined;
};

const pathOf = (objectApiName: string, id: string): string => `/lightning/r/${objectApiName}/${id}/view`;

const regionsOf = (org: Org, objectApiName: string): PageContext['regions'] => {
  const page = componentsOf(org.components(), 'FlexiPage').find(({ value }) => value.sobjectType === objectApiName);
  const regions = page?.value.flexiPageRegions ?? [];
  return Object.fromEntries(
    regions.map(({ name, itemInstances }) => [
      name,
      itemInstances.flatMap(({ componentInstance }): PlacedComponent[] =>
        componentInstance
          ? [
              {
                name: componentInstance.componentName,
                properties: Object.fromEntries(
                  componentInstance.componentInstanceProperties.map((property) => [property.name ?? '', property.value ?? '']),
                ),
              },
            ]
          : [],
      ),
    ]),
  );
};

const recordName = (org: Org, objectApiName: string, recordId: string): string | undefined => {
  const field = objectApiName === 'Case' ? 'Subject' : 'Name';
  try {
    const record = org.retrieve(org.system, objectApiName, recordId, [field]);
    return String(record[field]);
  } catch {
    return undefined;
  }
};

const tabs = (org: Org, objectApiName: string): PageContext['tabs'] =>
  tabObjects.flatMap((name) => {
    const id = sampleOf(org, name);
    const label = org.objects().get(name)?.pluralLabel ?? name;
    return id === undefined ? [] : [{ label, url: pathOf(name, id), isActive: name === objectApiName }];
  });

const users = (org: Org): { id: string; username: string; name: string; note: string }[] =>
  localUsers
    .filter(({ profile }) => !profile.includes('API Only'))
    .flatMap(({ username, note }) => {
      const user = org.findUser({ username });
      return user ? [{ ...user, note }] : [];
    });

const pageContext = (org: Org, userId: string, objectApiName: string, recordId: string): PageContext | undefined => {
  const object = org.objects().get(objectApiName);
  const name = object && recordName(org, objectApiName, recordId);
  if (!object || name === undefined) return undefined;
  return {
    orgName: 'Northwind Sales',
    appName: 'Media Insights',
    userId,
    userName: org.findUser({ id: userId })?.name ?? '',
    users: users(org).map(({ id, name: userName, note }) => ({ id, name: userName, note })),
    customPermissions: [...org.customPermissions({ userId })],
    objectApiName,
    objectLabel: object.label,
    recordId,
    recordName: name,
    regions: regionsOf(org, objectApiName),
    details: detailFields.flatMap((fieldApiName) => {
      const field = object.fields.get(fieldApiName);
      return field ? [{ label: field.label, fieldApiName }] : [];
    }),
    tabs: tabs(org, objectApiName),
  };
};

/** Salesforce uses `en_US` and `de`, browsers use `en-US` and `de`. */
const languageOf = (org: Org, userId: string): string => {
  const { LanguageLocaleKey } = org.retrieve(org.system, 'User', userId, ['LanguageLocaleKey']);
  return (typeof LanguageLocaleKey === 'string' ? LanguageLocaleKey : 'en_US').replace('_', '-');
};

const translations = (org: Org, language: string): Record<string, string> => {
  const found = componentsOf(org.components(), 'Translations').find(({ fullName }) => fullName === language.replace('-', '_'));
  return Object.fromEntries((found?.value.customLabels ?? []).map(({ name, label }) => [name, label]));
};

/** Returns what the record page shows, from the org's metadata and for a user. */
export const orgPages = (org: Org): PageOrg => ({
  deploymentId: () => org.deploymentId(),
  componentFiles: () => new Map(componentsOf(org.components(), 'LightningComponentBundle').flatMap(({ body }) => [...(body ?? [])])),
  labels: () => new Map(componentsOf(org.components(), 'CustomLabel').map(({ fullName, value }) => [fullName, value.value])),
  languageOf: (userId) => languageOf(org, userId),
  translations: (language) => translations(org, language),
  trustedSites: () => componentsOf(org.components(), 'CspTrustedSite').map(({ value }) => CspTrustedSite.parse(value)),
  pageContext: (userId, objectApiName, recordId) => pageContext(org, userId, objectApiName, recordId),
  homePath: () => pathOf('Account', sampleOf(org, 'Account') ?? ''),
  users: () => users(org),
});
