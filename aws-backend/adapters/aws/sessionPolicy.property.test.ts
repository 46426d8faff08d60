import fc from 'fast-check';
import { mediaKey, resultsPrefix } from '../../contracts/media.ts';
import { grantedFolder, maxPolicyLength, sessionPolicy } from './sessionPolicy.ts';

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.split('');
const id = fc.string({ unit: fc.constantFrom(...letters), minLength: 18, maxLength: 18 });
const bucket = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-'.split('')), minLength: 3, maxLength: 63 });
const action = fc.constantFrom('send' as const, 'read' as const);
const objectAction = { send: 's3:PutObject', read: 's3:GetObject' };
/** Malicious keys: any text, and fragments with a meaning in paths and policies. */
const trick = fc.oneof(fc.string(), fc.constantFrom('*', '?', '..', '/', '${aws:userid}', '../..', 'media', 'insights', '%2f', '"'));

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: string;
}

interface Policy {
  Statement: [Statement];
}

const statementsOf = (policy: string): Policy['Statement'] => (JSON.parse(policy) as Policy).Statement;

/** IAM's resource matching as a regular expression. */
const matches = (resource: string, arn: string): boolean => {
  const pattern = resource
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${pattern}$`, 's').test(arn);
};

describe('sessionPolicy', () => {
  it('allows one action on the files of one parent, and nothing else', () => {
    fc.assert(
      fc.property(id, id, id, id, bucket, action, (orgId, parentId, mediaId, otherParentId, name, act) => {
        fc.pre(otherParentId !== parentId);
        const key = mediaKey(orgId, parentId, mediaId);
        const folder = grantedFolder({ userId: 'u', orgId, parentId }, { bucket: name, key });
        const [statement, ...more] = statementsOf(sessionPolicy(act, name, folder));

        expect(more).toEqual([]);
        expect(statement).toMatchObject({ Effect: 'Allow', Action: objectAction[act] });
        expect(matches(statement.Resource, `arn:aws:s3:::${name}/${key}`)).toBe(true);
        expect(matches(statement.Resource, `arn:aws:s3:::${name}/${mediaKey(orgId, otherParentId, mediaId)}`)).toBe(false);
        expect(matches(statement.Resource, `arn:aws:s3:::${name}/${resultsPrefix(orgId, mediaId)}/result.json`)).toBe(false);
        expect(matches(statement.Resource, `arn:aws:s3:::other-${name}/${key}`)).toBe(false);
      }),
    );
  });

  it('allows multipart uploads in the parent’s folder, without deleting or listing objects', () => {
    fc.assert(
      fc.property(id, id, id, id, bucket, (orgId, parentId, mediaId, otherParentId, name) => {
        fc.pre(otherParentId !== parentId);
        const folder = grantedFolder({ userId: 'u', orgId, parentId }, { bucket: name, key: mediaKey(orgId, parentId, mediaId) });
        const [objects, list, ...more] = statementsOf(sessionPolicy('assemble', name, folder)) as Statement[];

        expect(more).toEqual([]);
        expect(objects?.Action).not.toContain('s3:DeleteObject');
        expect(matches(objects?.Resource ?? '', `arn:aws:s3:::${name}/${mediaKey(orgId, otherParentId, mediaId)}`)).toBe(false);
        expect(list).toMatchObject({ Action: 's3:ListBucketMultipartUploads', Resource: `arn:aws:s3:::${name}` });
      }),
    );
  });

  it('allows reading the results of one file only', () => {
    fc.assert(
      fc.property(id, id, id, id, bucket, (orgId, parentId, mediaId, otherMediaId, name) => {
        fc.pre(otherMediaId !== mediaId);
        const key = `${resultsPrefix(orgId, mediaId)}/result.json`;
        const folder = grantedFolder({ userId: 'u', orgId, parentId }, { bucket: name, key });
        const [{ Resource }] = statementsOf(sessionPolicy('read', name, folder));

        expect(matches(Resource, `arn:aws:s3:::${name}/${key}`)).toBe(true);
        expect(matches(Resource, `arn:aws:s3:::${name}/${resultsPrefix(orgId, otherMediaId)}/result.json`)).toBe(false);
      }),
    );
  });

  it('allows writing only marks next to the results of one file', () => {
    const [{ Action, Resource }] = statementsOf(sessionPolicy('mark', 'b', 'insights/o/m'));

    expect(Action).toBe('s3:PutObject');
    expect(Resource).toEqual(['stopped', 'again', 'deleted'].map((mark) => `arn:aws:s3:::b/insights/o/m/*.${mark}`));
  });

  it('refuses every key outside its scope, however it is written', () => {
    fc.assert(
      fc.property(id, id, fc.array(trick, { maxLength: 6 }), (orgId, parentId, parts) => {
        const key = parts.join('/');
        const scope = { userId: 'u', orgId, parentId };

        expect(() => grantedFolder(scope, { bucket: 'b', key })).toThrow('outside');
        expect(() => grantedFolder(scope, { bucket: 'b', key: `media/${orgId}/${parentId}/../${key}` })).toThrow('outside');
      }),
    );
  });

  it('refuses a scope that is not made of IDs', () => {
    const scope = { userId: 'u', orgId: '*', parentId: '*' };

    expect(() => grantedFolder(scope, { bucket: 'b', key: 'media/*/*/a' })).toThrow('outside');
  });

  it.each([
    ['send', ['kms:GenerateDataKey', 'kms:Decrypt']],
    ['read', 'kms:Decrypt'],
    ['assemble', ['kms:GenerateDataKey', 'kms:Decrypt']],
    ['mark', 'kms:GenerateDataKey'],
  ] as const)('allows S3 to use our key for the action %s', (use, Action) => {
    const keyArn = 'arn:aws:kms:eu-central-1:123456789012:key/k';

    expect(statementsOf(sessionPolicy(use, 'b', 'media/o/p', { keyArn })).at(-1)).toEqual({ Effect: 'Allow', Action, Resource: keyArn });
  });

  it('allows reading a file only if GuardDuty found no threats, in a stage with the malware gate', () => {
    const condition = { StringEquals: { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND' } };
    const first = (use: 'send' | 'read' | 'assemble', folder: string) =>
      statementsOf(sessionPolicy(use, 'b', folder, { isGated: true }))[0];

    expect(first('read', 'media/o/p')).toHaveProperty('Condition', condition);
    expect(first('read', 'insights/o/m')).not.toHaveProperty('Condition');
    expect(first('send', 'media/o/p')).not.toHaveProperty('Condition');
    expect(first('assemble', 'media/o/p')).not.toHaveProperty('Condition');
  });

  it('stays below a quarter of the length that STS allows', () => {
    fc.assert(
      fc.property(id, id, id, bucket, fc.constantFrom('send' as const, 'assemble' as const), (orgId, parentId, mediaId, name, act) => {
        const folder = grantedFolder({ userId: 'u', orgId, parentId }, { bucket: name, key: mediaKey(orgId, parentId, mediaId) });

        expect(sessionPolicy(act, name, folder).length).toBeLessThan(maxPolicyLength / 4);
      }),
    );
  });
});
