import type { PartGrant } from '../../../../../aws-backend/contracts/http/uploads.ts';
import type { Engine } from './engine.ts';
import { isGoodLeave } from './leaveAge.ts';
import { limit } from './limit.ts';
import { partBytes, partNumbers, type PartedUpload } from './partedUpload.ts';
import { partUrls } from './partUrls.ts';
import { putBytes } from './putBytes.ts';
import type { PutResult } from './putResult.ts';
import { newTally } from './retry.ts';
import { throwIfStopped } from './stopped.ts';
import { failureOf, forbidden, UploadFailure } from './uploadFailure.ts';
import type { UploadItem } from './uploadItem.ts';
import { partRange } from './uploadPlan.ts';
import type { StopSignal } from './stopSignal.ts';

/** Parts of one file that are being prepared or sent; if all connections are busy, a few are ready. */
const partsAhead = 16;
/** So that one is read while another is hashed. */
const hashedAtOnce = 2;
const maxRenewals = 3;

/** What is needed to send the parts of one file. */
export interface PartsRound {
  item: UploadItem;
  engine: Engine;
  parted: PartedUpload;
  signal: StopSignal;
  /** Aborts the requests in progress. */
  stop: () => void;
  /** Gets a new upload token; concurrent callers share one request. */
  renew: () => Promise<void>;
}

const bodyOf = ({ item, parted }: PartsRound, partNumber: number): Blob => {
  const { start, end } = partRange(item.sizeBytes, parted.partSizeBytes, partNumber);
  return item.file.slice(start, end);
};

/** Requests URLs, with a new token if the old one has expired. */
const askUrls = async (
  { item, engine, parted, signal, renew }: PartsRound,
  parts: { partNumber: number; sha256?: string }[],
): Promise<PartGrant[]> => {
  const ask = async (): Promise<PartGrant[]> => {
    const { uploadToken } = parted;
    return (await engine.withRetries(() => engine.ports.broker.parts(item.mediaId ?? '', { uploadToken, parts }), signal, item)).parts;
  };
  try {
    return await ask();
  } catch (error) {
    if (failureOf(error).code !== 'UPLOAD_EXPIRED') throw error;
  }
  await renew();
  return ask();
};

const damagedFailure = async (round: PartsRound, partNumber: number): Promise<never> => {
  const sha256 = round.parted.digests.get(partNumber);
  if (sha256 !== undefined && (await round.engine.digest(bodyOf(round, partNumber))) !== sha256) throw new UploadFailure('FILE_CHANGED');
  throw new UploadFailure('CHECKSUM_MISMATCH', { retryable: true });
};

/** Sends all parts that S3 doesn't hold yet, several concurrently. */
export const sendParts = async (round: PartsRound): Promise<void> => {
  const { item, engine, parted, signal } = round;
  const ask = partUrls((parts) => askUrls(round, parts));
  const [ahead, hashing] = [limit(partsAhead), limit(hashedAtOnce)];

  const digestOf = async (partNumber: number): Promise<string | undefined> => {
    if (!engine.hasChecksums) return undefined;
    const known = parted.digests.get(partNumber);
    if (known !== undefined) return known;
    const sha256 = await hashing(async () => {
      throwIfStopped(signal);
      return engine.digest(bodyOf(round, partNumber));
    });
    parted.digests.set(partNumber, sha256);
    return sha256;
  };
  const isStored = (partNumber: number, sha256: string | undefined): boolean => {
    const stored = parted.stored.get(partNumber);
    if (stored === undefined || sha256 === undefined || stored.sha256 !== sha256) return false;
    parted.done.set(partNumber, { etag: stored.etag, sha256 });
    item.sentBytes += partBytes(parted, partNumber);
    engine.moved(item, 0, 0);
    return true;
  };
  const put = async (partNumber: number, sha256: string | undefined, renewals = 0, tally = newTally()): Promise<void> => {
    const hashed = sha256 === undefined ? {} : { sha256 };
    const askedAt = engine.now();
    const leave = await ask({ partNumber, ...hashed });
    const sendOnce = async (): Promise<PutResult | undefined> => {
      if (!isGoodLeave(askedAt, engine.now)) return undefined;
      const result = await putBytes(item, engine, { leave, body: bodyOf(round, partNumber), signal });
      return result.outcome === 'damaged' ? damagedFailure(round, partNumber) : result;
    };
    const use = { kind: 'part', owner: item } as const;
    const result = await engine.withRetries(() => engine.slots.within(use, signal, sendOnce), signal, item, tally);
    // On a slow link a grant may expire during the wait for a slot alone, even repeatedly: no reason to give up.
    if (result === undefined) await put(partNumber, sha256, renewals, tally);
    else if (result.outcome === 'sent') parted.done.set(partNumber, { etag: result.etag, ...hashed });
    else if (renewals < maxRenewals) await put(partNumber, sha256, renewals + 1, tally);
    else throw forbidden();
  };
  const part = async (partNumber: number): Promise<void> => {
    throwIfStopped(signal);
    const sha256 = await digestOf(partNumber);
    throwIfStopped(signal);
    if (!isStored(partNumber, sha256)) await put(partNumber, sha256);
  };

  const missing = partNumbers(parted).filter((partNumber) => !parted.done.has(partNumber));
  const sending = missing.map((partNumber) => ahead(() => part(partNumber)));
  try {
    await Promise.all(sending);
  } finally {
    // After a failure, waits for the other parts to end before anything is counted or restarted.
    if (parted.done.size < partNumbers(parted).length) round.stop();
    await Promise.allSettled(sending);
  }
};
