import type { Connection } from 'jsforce';
import { done, type Step } from '../step.ts';
import type { OrgAccess } from './orgAccess.ts';
import type { Addresses } from './packageSteps.ts';

interface Site {
  DeveloperName: string;
  EndpointUrl: string;
  IsActive: boolean;
}

/** The org's values by name of the label or trusted URL. An inactive trusted URL counts as missing, because it allows nothing. */
const known = async (admin: Connection): Promise<Map<string, string>> => {
  const labels = await admin.tooling.query<{ Value: string }>("SELECT Value FROM ExternalString WHERE Name = 'Broker_Base_Url'");
  const sites = await admin.tooling.query<Site>('SELECT DeveloperName, EndpointUrl, IsActive FROM CspTrustedSite');
  return new Map([
    ...labels.records.map(({ Value }) => ['Broker_Base_Url', Value] as const),
    ...sites.records.filter(({ IsActive }) => IsActive).map(({ DeveloperName, EndpointUrl }) => [DeveloperName, EndpointUrl] as const),
  ]);
};

/**
 * Checks that the panel knows the AWS side's addresses and that pages may connect to them. Deploying the package without the addresses
 * writes placeholders.
 */
export const addressesKnown = ({ admin }: OrgAccess, addresses: () => Promise<Addresses>): Step => ({
  title: 'The org has the addresses of the AWS side',
  help: 'Run npm run setup, which deploys the package with them; sf project deploy start alone writes placeholders.',
  async check() {
    const { brokerUrl, uploadsUrl, uploadsDualstackUrl } = await addresses();
    const wanted = {
      Broker_Base_Url: brokerUrl,
      Media_Broker: brokerUrl,
      Media_Uploads: uploadsUrl,
      Media_Uploads_Dualstack: uploadsDualstackUrl,
    };
    const said = await known(await admin());
    const wrong = Object.entries(wanted).find(([name, url]) => said.get(name) !== url);
    if (wrong) throw new Error(`${wrong[0]} is ${said.get(wrong[0]) ?? 'not active'}, but should be ${wrong[1]}`);
    return done();
  },
});
