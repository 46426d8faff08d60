import type { Connection } from 'jsforce';
import { connectionAs, emptyOrg } from '../../local-org/http/test/startedOrg.ts';
import { adminUsername } from '../../local-system/localUsers.ts';
import { bytesOf, packageXml } from '../../metadata/test/deployment.ts';
import { namesFree } from './nameStep.ts';
import type { OrgAccess } from './orgAccess.ts';

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const sobject = `${head}<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">
    <deploymentStatus>Deployed</deploymentStatus>
    <label>Session</label>
    <nameField><label>Session</label><type>Text</type></nameField>
    <pluralLabel>Sessions</pluralLabel>
    <sharingModel>Private</sharingModel>
</CustomObject>\n`;
const bundle = (name: string): [string, string][] => [
  [`lwc/${name}/${name}.js`, `import { LightningElement } from 'lwc';\nexport default class Theirs extends LightningElement {}\n`],
  [
    `lwc/${name}/${name}.js-meta.xml`,
    `${head}<LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata">\n    <apiVersion>67.0</apiVersion>\n</LightningComponentBundle>\n`,
  ],
];

let org: Awaited<ReturnType<typeof emptyOrg>>;
let admin: Connection;
beforeEach(async () => {
  org = await emptyOrg();
  admin = await connectionAs(org, adminUsername);
});
afterEach(() => org.close());

const check = () => namesFree({ admin: async () => admin } as OrgAccess).check();

const deploy = (members: Record<string, string[]>, files: [string, string][]): void => {
  const { failures } = org.org.deploy(bytesOf(new Map([['package.xml', packageXml(members)], ...files])), { checkOnly: false });
  expect(failures).toEqual([]);
};

describe('the names of the package', () => {
  it('are free in an org without the package', async () => {
    expect(await check()).toEqual({ state: 'done' });
  });

  it('are taken if the org has its own component with one of them', async () => {
    deploy({ LightningComponentBundle: ['errorPanel', 'easel'] }, [...bundle('errorPanel'), ...bundle('easel')]);

    await expect(check()).rejects.toThrow('The org has its own LightningComponentBundle errorPanel');
  });

  it('are ours if the package is deployed', async () => {
    deploy({ LightningComponentBundle: ['errorPanel'], CustomObject: ['Media_Session__c'] }, [
      ...bundle('errorPanel'),
      ['objects/Media_Session__c.object', sobject],
    ]);

    expect(await check()).toEqual({ state: 'done', note: 'the package is there already' });
  });
});
