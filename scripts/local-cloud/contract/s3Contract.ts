import { corsPromises } from './corsPromises.ts';
import { integrityPromises } from './integrityPromises.ts';
import { lifecyclePromises } from './lifecyclePromises.ts';
import { listingPromises } from './listingPromises.ts';
import { partPromises } from './partPromises.ts';
import { promised, type Gaps } from './promised.ts';
import { multipartPromises } from './multipartPromises.ts';
import { objectPromises } from './objectPromises.ts';
import { presignedPutPromises } from './presignedPutPromises.ts';
import { prepareBucket, s3Bench, type S3Target } from './s3Bench.ts';
import { sessionPromises } from './sessionPromises.ts';
import { versionPromises } from './versionPromises.ts';

/** Tests everything that this product needs of S3 and STS, on the local server or any other S3-compatible one. */
export const s3Contract = (name: string, target: () => S3Target, gaps: Gaps = {}): void => {
  describe(`${name} fulfills the S3 contract`, () => {
    const { it, unused } = promised(gaps);
    const bench = { ...s3Bench(target), it };

    beforeAll(async () => {
      await prepareBucket(bench.s3());
    });

    afterAll(() => {
      bench.s3().destroy();
    });

    const all = [objectPromises, integrityPromises, presignedPutPromises, sessionPromises, multipartPromises, partPromises];
    for (const promises of [...all, versionPromises, listingPromises, lifecyclePromises, corsPromises]) promises(bench);

    globalThis.it('has known gaps only of existing tests', () => {
      expect(unused()).toEqual([]);
    });
  });
};
