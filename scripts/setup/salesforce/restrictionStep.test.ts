import type { Connection } from 'jsforce';
import { connectionAs, startedOrg } from '../../local-org/http/test/startedOrg.ts';
import { adminUsername } from '../../local-system/localUsers.ts';
import type { OrgAccess } from './orgAccess.ts';
import { nothingRestricted } from './restrictionStep.ts';

interface Rule {
  fullName: string;
  targetEntity: string;
  active?: boolean;
  enforcementType?: string;
}

let org: Awaited<ReturnType<typeof startedOrg>>;
let admin: Connection;
beforeAll(async () => {
  org = await startedOrg();
  admin = await connectionAs(org, adminUsername);
  const file = { Name: 'a.pdf', File_Name__c: 'a.pdf', Parent_Id__c: 'a00000000000001AAA', Parent_Object__c: 'Visit__c' };
  await admin.sobject('Media__c').create(file);
});
afterAll(() => org.close());

/** The local org with these restriction rules, which it can't enforce itself. */
const orgWith = (rules: readonly Rule[]): OrgAccess => {
  const known = new Map(rules.map((rule) => [rule.fullName, { active: true, enforcementType: 'Restrict', ...rule }]));
  const read = async (_type: string, names: readonly string[]) => {
    if (names.length > 10) throw new Error('EXCEEDED_ID_LIMIT: record limit reached. cannot submit more than 10 records in this operation');
    return names.map((name) => known.get(name));
  };
  const metadata = { list: async () => [...known.keys()].map((fullName) => ({ fullName })), read };
  return { admin: async () => ({ metadata, query: admin.query.bind(admin) }) as unknown as Connection } as OrgAccess;
};

describe('the check for restriction rules', () => {
  it('passes in an org without rules', async () => {
    expect(await nothingRestricted({ admin: async () => admin } as OrgAccess).check()).toEqual({ state: 'done' });
  });

  it('passes in an edition without restriction rules', async () => {
    const unknown = Object.assign(new Error('INVALID_TYPE: Unknown type:RestrictionRule'), { name: 'sf:INVALID_TYPE' });
    const metadata = { list: () => Promise.reject(unknown) };

    expect(await nothingRestricted({ admin: async () => ({ metadata }) as unknown as Connection } as OrgAccess).check()).toEqual({
      state: 'done',
    });
  });

  it('passes for rules on objects without files', async () => {
    const rules = [{ fullName: 'Own_Contracts', targetEntity: 'Contract' }];

    expect(await nothingRestricted(orgWith(rules)).check()).toEqual({ state: 'done', note: 'none of Contract has files' });
  });

  it('fails for a rule on records that have files', async () => {
    const others = Array.from({ length: 12 }, (_, index) => ({ fullName: `Rule_${String(index)}`, targetEntity: 'Contract' }));

    await expect(nothingRestricted(orgWith([...others, { fullName: 'Own_Visits', targetEntity: 'Visit__c' }])).check()).rejects.toThrow(
      'Visit__c has files and an active restriction rule',
    );
  });

  it.each([
    ['is off', { active: false }],
    ['only sets a scope', { enforcementType: 'Scoping' }],
  ])('ignores a rule that %s', async (_what, change) => {
    const rules = [{ fullName: 'Own_Visits', targetEntity: 'Visit__c', ...change }];

    expect(await nothingRestricted(orgWith(rules)).check()).toEqual({ state: 'done' });
  });
});
