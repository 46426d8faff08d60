import { corsPromises } from './corsPromises.ts';
import { integrityPromises } from './integrityPromises.ts';
import { multipartPromises } from './multipartPromises.ts';
import { objectPromises } from './objectPromises.ts';
import { presignedPutPromises } from './presignedPutPromises.ts';
import { prepareBucket, s3Bench, type S3Target } from './s3Bench.ts';
import { sessionPromises } from './sessionPromises.ts';

/** What this product relies on in S3 and STS, promise by promise; for a local server and for any other that claims to be one. */
export const s3Contract = (name: string, target: () => S3Target): void => {
  describe(`${name} keeps the promises of S3`, () => {
    const bench = s3Bench(target);

    beforeAll(async () => {
      await prepareBucket(bench.s3());
    });

    afterAll(() => {
      bench.s3().destroy();
    });

    for (const promises of [objectPromises, integrityPromises, presignedPutPromises, sessionPromises, multipartPromises, corsPromises])
      promises(bench);
  });
};
