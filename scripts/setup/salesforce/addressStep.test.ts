import type { Connection } from 'jsforce';
import { connectionAs, startedOrg } from '../../local-org/http/test/startedOrg.ts';
import { adminUsername } from '../../local-system/localUsers.ts';
import { convertedForceApp } from '../../test/convertedForceApp.ts';
import { addressesKnown } from './addressStep.ts';
import type { OrgAccess } from './orgAccess.ts';

const addresses = {
  brokerUrl: 'https://abc.execute-api.eu-central-1.amazonaws.com',
  uploadsUrl: 'https://uploads.s3.eu-central-1.amazonaws.com',
  uploadsDualstackUrl: 'https://uploads.s3.dualstack.eu-central-1.amazonaws.com',
};

let org: Awaited<ReturnType<typeof startedOrg>>;
let admin: Connection;
beforeAll(async () => {
  org = await startedOrg();
  admin = await connectionAs(org, adminUsername);
});
afterAll(() => org.close());

const step = () => addressesKnown({ admin: async () => admin } as OrgAccess, async () => addresses);

const deploy = async (environment: Record<string, string>): Promise<void> => {
  const { failures } = org.org.deploy(await convertedForceApp(environment), { checkOnly: false });
  expect(failures).toEqual([]);
};

describe('the check of the AWS addresses', () => {
  it('fails if the package was deployed without them', async () => {
    await expect(step().check()).rejects.toThrow(`Broker_Base_Url is __MEDIA_BROKER_URL__, but should be ${addresses.brokerUrl}`);
  });

  it('passes if it was deployed with all of them', async () => {
    await deploy({
      MEDIA_BROKER_URL: addresses.brokerUrl,
      MEDIA_UPLOADS_URL: addresses.uploadsUrl,
      MEDIA_UPLOADS_DUALSTACK_URL: addresses.uploadsDualstackUrl,
    });
    expect(await step().check()).toEqual({ state: 'done' });

    await deploy({ MEDIA_BROKER_URL: addresses.brokerUrl, MEDIA_UPLOADS_URL: addresses.uploadsUrl });
    await expect(step().check()).rejects.toThrow('Media_Uploads_Dualstack is https://media-uploads-dualstack.example.com');
  });
});
