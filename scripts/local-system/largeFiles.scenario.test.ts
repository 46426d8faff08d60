import { createHash, randomBytes } from 'node:crypto';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { mediaKey } from '../../aws-backend/contracts/media.ts';
import { sharedSystem, type SharedSystem } from '../test/sharedSystem.ts';
import { ownerUsername } from './localUsers.ts';
import { uploadsBucket } from './stackNames.ts';
import { person, type Parent, type Person } from './test/person.ts';

jest.setTimeout(180_000);

const mebibyte = 1024 * 1024;
let system: SharedSystem;
let account: Parent;
let riley: Person;

beforeAll(async () => {
  system = await sharedSystem();
  account = { id: system.status.sampleAccountId, objectApiName: 'Account' };
  riley = await person(system.status, ownerUsername);
});

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const stored = async (mediaId: string): Promise<{ bytes: Uint8Array; etag: string }> => {
  const { organization_id: orgId } = await riley.connection.identity();
  const { Body, ETag } = await system.s3.send(new GetObjectCommand({ Bucket: uploadsBucket, Key: mediaKey(orgId, account.id, mediaId) }));
  return { bytes: await Body!.transformToByteArray(), etag: ETag! };
};

describe('the panel’s own queue', () => {
  it('uploads a large file in parts and a small one in one PUT, both byte for byte', async () => {
    const large = randomBytes(100 * mebibyte + 12_345);
    const small = randomBytes(12_345);

    const uploads = await riley.drop([new File([large], 'large.bin'), new File([small], 'small.bin')], account);

    expect(uploads.map(({ state }) => state)).toEqual([{ name: 'sent' }, { name: 'sent' }]);
    const [ofLarge, ofSmall] = await Promise.all(uploads.map(({ mediaId }) => stored(mediaId!)));
    expect(digest(ofLarge!.bytes)).toBe(digest(large));
    expect(ofLarge!.etag).toMatch(/-7"$/);
    expect(digest(ofSmall!.bytes)).toBe(digest(small));
    expect(ofSmall!.etag).not.toContain('-');
  });
});
