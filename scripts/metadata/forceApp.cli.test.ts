import { convertEventRelay, convertForceApp } from './convertForceApp.ts';
import { componentsOf } from './metadataTypes.ts';
import { readMetadata } from './readMetadata.ts';

const addresses = (components: ReturnType<typeof readMetadata>['components']): Record<string, string> =>
  Object.fromEntries(componentsOf(components, 'CspTrustedSite').map(({ fullName, value }) => [fullName, value.endpointUrl]));

const brokerLabel = (components: ReturnType<typeof readMetadata>['components']): string | undefined =>
  componentsOf(components, 'CustomLabel').find(({ fullName }) => fullName === 'Broker_Base_Url')?.value.value;

describe('force-app', () => {
  it('can be deployed as it is', async () => {
    const { components, problems } = readMetadata(await convertForceApp());

    expect(problems).toEqual([]);
    expect(addresses(components)).toEqual({
      Media_Broker: 'https://media-broker.example.com',
      Media_Uploads: 'https://media-uploads.example.com',
      Media_Uploads_Dualstack: 'https://media-uploads-dualstack.example.com',
    });
  });

  it('takes the addresses of the broker and the bucket from the environment', async () => {
    const environment = {
      MEDIA_BROKER_URL: 'http://127.0.0.1:8603',
      MEDIA_UPLOADS_URL: 'https://media.s3.eu-central-1.amazonaws.com',
      MEDIA_UPLOADS_DUALSTACK_URL: 'https://media.s3.dualstack.eu-central-1.amazonaws.com',
    };

    const { components, problems } = readMetadata(await convertForceApp(environment));

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

  it('can be deployed on top of the base, with the account it is for', async () => {
    const base = readMetadata(await convertForceApp());

    const { components, problems } = readMetadata(await convertEventRelay(account), base.components);

    expect(problems).toEqual([]);
    expect(componentsOf(components, 'NamedCredential').map(({ value }) => value.endpoint)).toEqual(['arn:aws:EU-CENTRAL-1:123456789012']);
  });

  it('is no part of the base, and needs it', async () => {
    const { components } = readMetadata(await convertForceApp());
    const { problems } = readMetadata(await convertEventRelay(account));

    expect(componentsOf(components, 'EventRelayConfig')).toEqual([]);
    expect(problems.map(({ problem }) => problem)).toEqual(['In field: selectedEntity - no CustomObject named Media_Event__e found']);
  });
});
