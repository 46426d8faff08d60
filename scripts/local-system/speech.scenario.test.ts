import path from 'node:path';
import { openFile } from '../demo/openFiles.ts';
import { readInsights, type StoredMedia } from '../demo/readInsights.ts';
import { sharedSystem, type SharedSystem } from '../test/sharedSystem.ts';
import { ownerUsername } from './localUsers.ts';
import { person, type Parent, type Person } from './test/person.ts';

// Processing is slow while several systems share a machine.
jest.setTimeout(300_000);

let system: SharedSystem;
let account: Parent;
let riley: Person;

beforeAll(async () => {
  system = await sharedSystem();
  account = { id: system.status.sampleAccountId, objectApiName: 'Account' };
  riley = await person(system.status, ownerUsername);
});

const drop = async (...names: string[]): Promise<StoredMedia[]> => {
  const files = await Promise.all(names.map((name) => openFile(path.join('scripts', 'samples', name))));
  const mediaIds = await riley.dropAndWait(files, account);
  const stored = await readInsights(riley.connection, mediaIds);
  return mediaIds.map((mediaId) => stored.find(({ Id }) => Id === mediaId)!);
};

describe('a recording', () => {
  it('of a call gets its transcript and insights on the record', async () => {
    const [call] = await drop('support-call.mp3');

    expect(call).toMatchObject({ Status__c: 'Ready', Kind__c: 'Audio', Content_Type__c: 'audio/mpeg', Language__c: 'en' });
    expect(call!.Redacted_Text__c?.toLowerCase()).toContain('credit note before friday');
    expect(call!.Insights__r?.records.length).toBeGreaterThan(0);
  });

  it.each([
    ['sound/hello-vorbis.ogg', 'Audio', 'audio/ogg'],
    ['sound/hello.mp4', 'Video', 'video/mp4'],
  ])('is transcribed to its last word: %s', async (name, kind, contentType) => {
    const [media] = await drop(name);

    expect(media).toMatchObject({ Status__c: 'Ready', Kind__c: kind, Content_Type__c: contentType });
    expect(media!.Redacted_Text__c?.toLowerCase()).toMatch(/monday\W*$/);
  });

  it('without speech becomes Ready without text', async () => {
    const [silence] = await drop('sound/silence.flac');

    expect(silence).toMatchObject({ Status__c: 'Ready', Kind__c: 'Audio', Redacted_Text__c: null });
  });
});
