import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { convertedForceApp } from '../test/convertedForceApp.ts';
import { convertOptional } from './convertForceApp.ts';
import { componentsOf } from './metadataTypes.ts';
import { readMetadata } from './readMetadata.ts';

const forceApp = path.join(import.meta.dirname, '..', '..', 'force-app');

const addresses = (components: ReturnType<typeof readMetadata>['components']): Record<string, string> =>
  Object.fromEntries(componentsOf(components, 'CspTrustedSite').map(({ fullName, value }) => [fullName, value.endpointUrl]));

const brokerLabel = (components: ReturnType<typeof readMetadata>['components']): string | undefined =>
  componentsOf(components, 'CustomLabel').find(({ fullName }) => fullName === 'Broker_Base_Url')?.value.value;

describe('force-app', () => {
  it('deploys without problems, with example addresses', async () => {
    const { components, problems } = readMetadata(await convertedForceApp());

    expect(problems).toEqual([]);
    expect(addresses(components)).toEqual({
      Media_Broker: 'https://media-broker.example.com',
      Media_Uploads: 'https://media-uploads.example.com',
      Media_Uploads_Dualstack: 'https://media-uploads-dualstack.example.com',
    });
  });

  // Otherwise an admin who compares an org with the package sees differences in lines that nobody changed.
  it('escapes quotes as entities, as the CLI does on retrieve', async () => {
    const files = (await readdir(forceApp, { recursive: true })).filter((file) => file.endsWith('-meta.xml'));
    const texts = await Promise.all(files.map((file) => readFile(path.join(forceApp, file), 'utf8')));

    expect(files.length).toBeGreaterThan(100);
    expect(texts.flatMap((text) => text.match(/>[^<]*['"][^<]*</g) ?? [])).toEqual([]);
  });

  it('has help text and a description for each field', async () => {
    const { components } = readMetadata(await convertedForceApp());
    const fields = componentsOf(components, 'CustomField').filter(({ fullName }) => !fullName.includes('__e.'));

    expect(fields.length).toBeGreaterThan(40);
    expect(fields.filter(({ value }) => !value.inlineHelpText || !value.description).map(({ fullName }) => fullName)).toEqual([]);
  });

  it.each(['Media_User', 'Media_Admin'])('grants %s read access to every field on layouts and list views', async (name) => {
    const { components } = readMetadata(await convertedForceApp());
    const objects = ['Media__c', 'Insight__c'];
    const shown = new Set(
      [
        ...componentsOf(components, 'Layout').flatMap(({ fullName, value }) =>
          value.layoutSections
            .flatMap(({ layoutColumns }) => layoutColumns.flatMap(({ layoutItems }) => layoutItems))
            .map(({ field = '' }) => `${fullName.split('-')[0] ?? ''}.${field}`),
        ),
        ...componentsOf(components, 'ListView').flatMap(({ fullName, value }) =>
          value.columns.map((column) => `${fullName.split('.')[0] ?? ''}.${column}`),
        ),
      ].filter((field) => field.endsWith('__c') && objects.includes(field.split('.')[0] ?? '')),
    );
    const set = componentsOf(components, 'PermissionSet').find(({ fullName }) => fullName === name)?.value;
    const readable = new Set(set?.fieldPermissions.filter((permission) => permission.readable).map(({ field }) => field));
    const always = componentsOf(components, 'CustomField')
      .filter(({ value }) => value.required === true || value.type === 'MasterDetail')
      .map(({ fullName }) => fullName);

    expect(shown.size).toBeGreaterThan(30);
    expect([...shown].filter((field) => !readable.has(field) && !always.includes(field))).toEqual([]);
  });

  it.each([
    ['Account', ['runtime_sales_activities:activityPanel']],
    ['Case', ['runtime_sales_activities:activityPanel']],
    ['Contact', ['runtime_sales_activities:activityPanel']],
    ['Lead', ['runtime_sales_activities:activityPanel', 'runtime_sales_pathassistant:pathAssistant']],
    ['Opportunity', ['runtime_sales_activities:activityPanel', 'runtime_sales_pathassistant:pathAssistant']],
  ])('keeps Salesforce’s own components on the %s page', async (object, components) => {
    const reading = readMetadata(await convertedForceApp());
    const page = componentsOf(reading.components, 'FlexiPage').find(({ value }) => value.sobjectType === object)?.value;
    const placed = page?.flexiPageRegions.flatMap(({ itemInstances }) =>
      itemInstances.map(({ componentInstance }) => componentInstance?.componentName),
    );

    expect(placed).toEqual(expect.arrayContaining(['force:highlightsPanel', 'force:detailPanel', 'mediaPanel', ...components]));
  });

  it('has no New, Clone or Edit button for files, which would make records without content', async () => {
    const { components } = readMetadata(await convertedForceApp());
    const layout = componentsOf(components, 'Layout').find(({ fullName }) => fullName === 'Media__c-File Layout');
    const object = componentsOf(components, 'CustomObject').find(({ fullName }) => fullName === 'Media__c');

    expect(object?.value.searchLayouts?.excludedStandardButtons).toContain('New');
    expect(layout?.value.excludeButtons).toEqual(expect.arrayContaining(['Clone', 'Edit']));
  });

  it('takes the URLs of the broker and the bucket from the environment', async () => {
    const environment = {
      MEDIA_BROKER_URL: 'http://127.0.0.1:8603',
      MEDIA_UPLOADS_URL: 'https://media.s3.eu-central-1.amazonaws.com',
      MEDIA_UPLOADS_DUALSTACK_URL: 'https://media.s3.dualstack.eu-central-1.amazonaws.com',
    };

    const { components, problems } = readMetadata(await convertedForceApp(environment));

    expect(problems).toEqual([]);
    expect(addresses(components)).toEqual({
      Media_Broker: environment.MEDIA_BROKER_URL,
      Media_Uploads: environment.MEDIA_UPLOADS_URL,
      Media_Uploads_Dualstack: environment.MEDIA_UPLOADS_DUALSTACK_URL,
    });
    expect(brokerLabel(components)).toBe(environment.MEDIA_BROKER_URL);
  });
});

describe('the event relay', () => {
  const account = { MEDIA_AWS_REGION: 'EU-CENTRAL-1', MEDIA_AWS_ACCOUNT: '123456789012' };

  it('deploys on top of the base package, with region and account', async () => {
    const base = readMetadata(await convertedForceApp());

    const { components, problems } = readMetadata(await convertOptional('event-relay', account), base.components);

    expect(problems).toEqual([]);
    expect(componentsOf(components, 'NamedCredential').map(({ value }) => value.endpoint)).toEqual(['arn:aws:EU-CENTRAL-1:123456789012']);
  });

  it('is not part of the base package, and requires it', async () => {
    const { components } = readMetadata(await convertedForceApp());
    const { problems } = readMetadata(await convertOptional('event-relay', account));

    expect(componentsOf(components, 'EventRelayConfig')).toEqual([]);
    expect(problems.map(({ problem }) => problem)).toEqual(['In field: selectedEntity - no CustomObject named Media_Event__e found']);
  });
});

describe('the part for Agentforce', () => {
  it('deploys on top of the base package without further settings', async () => {
    const base = readMetadata(await convertedForceApp());

    const { components, problems } = readMetadata(await convertOptional('agentforce'), base.components);

    expect(problems).toEqual([]);
    expect(componentsOf(components, 'GenAiPlugin').map(({ fullName }) => fullName)).toEqual(['Media_Insights']);
  });

  it('requires the base package', async () => {
    const { problems } = readMetadata(await convertOptional('agentforce'));

    expect(problems.map(({ problem }) => problem)).toContain(`The object "Media__c" doesn't exist.`);
  });
});
