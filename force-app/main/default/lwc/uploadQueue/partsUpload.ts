import type { CompleteResponse } from '../../../../../aws-backend/contracts/http/uploads.ts';
import type { Engine } from './engine.ts';
import { requestGrant } from './fileRecord.ts';
import { partBytes, partNumbers, withGrant, type PartedUpload } from './partedUpload.ts';
import { sendParts, type PartsRound } from './partSender.ts';
import { compositeChecksum } from './sha256.ts';
import { throwIfStopped } from './stopped.ts';
import { failureOf, UploadFailure } from './uploadFailure.ts';
import { forgetRecord, type UploadItem } from './uploadItem.ts';
import { StopController, type StopSignal } from './stopSignal.ts';

/** After these errors the upload is looked up again; parts that S3 still holds are kept. */
export const startsAnew: ReadonlySet<string> = new Set(['UPLOAD_NOT_FOUND', 'UPLOAD_EXPIRED', 'PART_MISSING']);
const maxRounds = 4;

const askLeave = async (item: UploadItem, engine: Engine, partSizeBytes: number, signal: StopSignal): Promise<PartedUpload> => {
  const grant = await requestGrant(item, engine, { partSizeBytes }, signal);
  if (grant.method !== 'multipart') throw new UploadFailure('UNEXPECTED', { detail: 'The broker granted one PUT for a file in parts' });
  return withGrant(item.sizeBytes, item.parted, grant);
};

/** Gets one new token at a time; throws if the part size has changed, so that the round starts over. */
const renewal = (item: UploadItem, engine: Engine, parted: PartedUpload, signal: StopSignal): (() => Promise<void>) => {
  let renewing: Promise<void> | undefined;
  const renew = async (): Promise<void> => {
    if ((await askLeave(item, engine, parted.partSizeBytes, signal)) !== parted)
      throw new UploadFailure('UPLOAD_NOT_FOUND', { detail: 'The upload was begun anew' });
  };
  return () => {
    renewing ??= renew().finally(() => {
      renewing = undefined;
    });
    return renewing;
  };
};

/** Checks that S3's response concerns exactly the bytes that were hashed here. */
const confirm = async (
  item: UploadItem,
  engine: Engine,
  parted: PartedUpload,
  { sizeBytes, checksum }: CompleteResponse,
): Promise<void> => {
  const digests = partNumbers(parted).flatMap((partNumber) => parted.done.get(partNumber)?.sha256 ?? []);
  const expected = engine.hasChecksums ? await compositeChecksum(digests, engine.digest) : checksum;
  if (sizeBytes !== item.sizeBytes || (checksum !== undefined && checksum !== expected)) throw new UploadFailure('CHECKSUM_MISMATCH');
};

const complete = async (round: PartsRound): Promise<void> => {
  const { item, engine, parted, signal } = round;
  const parts = partNumbers(parted).flatMap((partNumber) => {
    const done = parted.done.get(partNumber);
    return done === undefined ? [] : [{ partNumber, ...done }];
  });
  engine.enter(item, signal, { name: 'finishing' });
  const request = { uploadToken: parted.uploadToken, parts };
  await confirm(
    item,
    engine,
    parted,
    await engine.withRetries(() => engine.ports.broker.complete(item.mediaId ?? '', request), signal, item),
  );
};

/** One attempt at a file; the first failure stops the other parts. */
const attempt = async (item: UploadItem, engine: Engine, partSizeBytes: number, signal: StopSignal): Promise<void> => {
  const parted = await askLeave(item, engine, item.parted?.partSizeBytes ?? partSizeBytes, signal);
  item.parted = parted;
  item.sentBytes = [...parted.done.keys()].reduce((sum, partNumber) => sum + partBytes(parted, partNumber), 0);
  const abort = new StopController();
  const stop = (): void => {
    abort.abort();
  };
  signal.addEventListener('abort', stop);
  throwIfStopped(signal);
  const round = { item, engine, parted, signal: abort.signal, stop, renew: renewal(item, engine, parted, abort.signal) };
  engine.enter(item, signal, { name: 'sending' });
  try {
    await sendParts(round);
    await complete(round);
  } finally {
    stop();
    signal.removeEventListener('abort', stop);
  }
};

/** Uploads one file in parts, keeping those that S3 holds. Resolves only after the broker has S3's confirmation of the whole object. */
export const sendInParts = async (
  item: UploadItem,
  engine: Engine,
  partSizeBytes: number,
  signal: StopSignal,
  round = 1,
): Promise<void> => {
  try {
    await attempt(item, engine, partSizeBytes, signal);
  } catch (error) {
    throwIfStopped(signal);
    if (!startsAnew.has(failureOf(error).code) || round > maxRounds) throw error;
    // The record's object may already exist with other bytes, sent by an earlier page: this file gets its own record.
    if (round === maxRounds && item.isReused) forgetRecord(item);
    await sendInParts(item, engine, partSizeBytes, signal, round + 1);
  }
};
