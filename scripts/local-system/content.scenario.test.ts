import type { ContentVariant } from '../../aws-backend/contracts/http/content.ts';
import { MediaResult } from '../../aws-backend/contracts/result.ts';
import { adminUsername, ownerUsername, readerUsername } from './localUsers.ts';
import { person, type Parent, type Person } from './test/person.ts';
import { scenarioSystem, type ScenarioSystem } from './test/scenarioSystem.ts';

const hello = new File(['hello'], 'hello.txt', { type: 'text/plain' });

// Reading takes what it takes where several systems share a machine.
jest.setTimeout(180_000);

let system: ScenarioSystem;
let account: Parent;
let [riley, robin, avery]: Person[] = [];

beforeAll(async () => {
  system = await scenarioSystem();
  account = { id: system.status.sampleAccountId, objectApiName: 'Account' };
  [riley, robin, avery] = await Promise.all([ownerUsername, readerUsername, adminUsername].map((name) => person(system.status, name)));
});
afterAll(() => system.remove());

describe('what was read', () => {
  let mediaId: string;
  beforeAll(async () => {
    [mediaId = ''] = await riley!.dropAndWait([new File(['Write to sam.lee@example.com.'], 'note.txt', { type: 'text/plain' })], account);
  });
  const read = async (who: Person, variant: ContentVariant): Promise<string> => {
    const { url } = await who.broker.content(mediaId, variant);
    const response = await fetch(url);
    expect(response.status).toBe(200);
    return response.text();
  };

  it.each([
    ['who may edit the record', () => riley!],
    ['who may read the record', () => robin!],
    ['who administers', () => avery!],
  ])('is shown redacted to a user %s', async (_who, who) => {
    const text = await read(who(), 'redacted');

    expect(text).toContain('[EMAIL]');
    expect(text).not.toContain('sam.lee');
  });

  it('is shown as it is to users with the permission', async () => {
    expect(await read(avery!, 'original')).toBe('Write to sam.lee@example.com.');
    const { extraction, personalData } = MediaResult.parse(JSON.parse(await read(avery!, 'results')));
    expect(personalData.map(({ start, end }) => extraction.text.slice(start, end))).toContain('sam.lee@example.com');
  });

  it.each<[string, ContentVariant, () => Person]>([
    ['the original', 'original', () => riley!],
    ['the results', 'results', () => riley!],
    ['the original', 'original', () => robin!],
    ['the results', 'results', () => robin!],
  ])('is not shown as %s to users without the permission', async (_what, variant, who) => {
    await expect(who().broker.content(mediaId, variant)).rejects.toMatchObject({ code: 'NO_UNREDACTED_ACCESS' });
  });

  it('is not shown before there is anything', async () => {
    const unread = await riley!.register(hello, account);

    await expect(riley!.broker.content(unread, 'redacted')).rejects.toMatchObject({ code: 'CONTENT_NOT_READY' });
  });

  it('is not shown to users who cannot see its record', async () => {
    const hidden = { ...account, id: await riley!.session.createRecord('Account', { Name: 'Contoso' }) };
    const [secret] = await riley!.dropAndWait([hello], hidden);

    await expect(robin!.broker.content(secret!, 'redacted')).rejects.toMatchObject({ code: 'NO_VIEW_ACCESS' });
  });

  it('becomes visible to a user who opens the record, and to nobody by asking for it', async () => {
    const [shared] = await riley!.dropAndWait([hello], account);
    const visible = async (): Promise<number> =>
      (await robin!.connection.query(`SELECT Id FROM Media__c WHERE Id = '${shared}'`)).totalSize;

    await robin!.broker.content(shared!, 'redacted');
    expect(await visible()).toBe(0);
    expect((await robin!.broker.access(account.id)).sharedCount).toBeGreaterThan(0);
    expect(await visible()).toBe(1);
  });
});
