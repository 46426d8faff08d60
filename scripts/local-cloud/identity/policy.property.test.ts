import fc from 'fast-check';
import { allows } from './policy.ts';

const bucket = 'arn:aws:s3:::uploads';
const put = (Resource: string | string[], Effect: 'Allow' | 'Deny' = 'Allow') => ({ Effect, Action: 's3:PutObject', Resource });
const segment = fc.stringMatching(/^[A-Za-z0-9._~+ -]{1,18}$/);

describe('allows', () => {
  it.each([
    ['a resource under the prefix', [put(`${bucket}/media/o/p/*`)], 's3:PutObject', `${bucket}/media/o/p/x`, true],
    ['a resource in a subfolder', [put(`${bucket}/media/o/p/*`)], 's3:PutObject', `${bucket}/media/o/p/x/y`, true],
    ['another action', [put(`${bucket}/*`)], 's3:GetObject', `${bucket}/x`, false],
    ['an action in a different case', [put(`${bucket}/*`)], 'S3:putobject', `${bucket}/x`, true],
    ['a resource in a different case', [put(`${bucket}/Media/*`)], 's3:PutObject', `${bucket}/media/x`, false],
    ['a ? for one character', [put(`${bucket}/a?c`)], 's3:PutObject', `${bucket}/abc`, true],
    ['a dot, which isn’t a wildcard', [put(`${bucket}/a.c`)], 's3:PutObject', `${bucket}/abc`, false],
    ['a key with a line break', [put(`${bucket}/media/*`)], 's3:PutObject', `${bucket}/media/a\nb`, true],
    [
      'an allowed resource that is also denied',
      [put(`${bucket}/*`), put(`${bucket}/secret/*`, 'Deny')],
      's3:PutObject',
      `${bucket}/secret/x`,
      false,
    ],
    ['an empty policy', [], 's3:PutObject', `${bucket}/x`, false],
  ])('evaluates %s', (_what, policy, action, resource, expected) => {
    expect(allows(policy, action, resource)).toBe(expected);
  });

  it('never grants access to another folder', () => {
    fc.assert(
      fc.property(segment, segment, segment, (own, other, name) => {
        fc.pre(own !== other);
        expect(allows([put(`${bucket}/media/${own}/*`)], 's3:PutObject', `${bucket}/media/${other}/${name}`)).toBe(false);
      }),
    );
  });

  it('lets a deny override any allow', () => {
    fc.assert(
      fc.property(fc.array(segment), segment, (folders, name) => {
        const policy = [put('*'), ...folders.map((folder) => put(`${bucket}/${folder}/*`)), put(`${bucket}/closed/*`, 'Deny')];
        expect(allows(policy, 's3:PutObject', `${bucket}/closed/${name}`)).toBe(false);
      }),
    );
  });
});
