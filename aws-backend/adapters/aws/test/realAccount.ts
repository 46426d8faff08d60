import { env } from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { DeleteObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { z } from 'zod';
import type { MediaAccepted } from '../../../contracts/events/mediaEvents.ts';
import type { MediaFormat } from '../../../contracts/format.ts';
import { resultsPrefix } from '../../../contracts/media.ts';
import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { JobRunsError } from '../../../runtime/errors.ts';
import { mediaId, orgId, sampleMedia } from '../../../test/media.ts';

/** A setting that suites against a real account require: `npm run test:aws -- --help` explains them. */
export const setting = (name: string): string =>
  z
    .string({ error: `${name} is missing in the environment` })
    .min(1)
    .parse(env[name]);

/** Makes file names unique to this run, so that jobs of an earlier run aren't reused. */
const thisRun = Date.now();

const removeAll = async (s3: S3Client, Bucket: string, prefixes: readonly string[]): Promise<void> => {
  for (const Prefix of prefixes) {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix }));
    for (const { Key } of Contents) await s3.send(new DeleteObjectCommand({ Bucket, Key }));
  }
};

/** Runs work with a sample stored in the account's bucket, and restores the bucket afterwards. */
export const withStored = async <Result>(
  sample: string,
  format: MediaFormat,
  work: (file: MediaAccepted, bucket: string) => Promise<Result>,
): Promise<Result> => {
  const [s3, bucket] = [new S3Client(), setting('CONTRACT_BUCKET')];
  const media = sampleMedia({ bucket, mediaId: mediaId(thisRun % 1e9) });
  await s3.send(new PutObjectCommand({ Bucket: bucket, Key: media.key, Body: sampleFile(sample).bytes }));
  try {
    return await work({ type: 'media.accepted', version: 1, media, format }, bucket);
  } finally {
    await removeAll(s3, bucket, [media.key, resultsPrefix(orgId, media.mediaId)]);
  }
};

const askAgainMs = 2_000;
const maxTries = 150;

/** Waits for a job to end and returns its result. */
export const afterItsEnd = async <Result>(result: () => Promise<Result>): Promise<Result> => {
  for (let tries = 0; tries < maxTries; tries += 1) {
    try {
      return await result();
    } catch (error) {
      if (!(error instanceof JobRunsError)) throw error;
    }
    await wait(askAgainMs);
  }
  throw new Error('The job did not end within five minutes');
};
