import type { PutGrant } from '../../../../../aws-backend/contracts/http/uploads.ts';
import type { Engine } from './engine.ts';
import { requestGrant } from './fileRecord.ts';
import { isGoodLeave } from './leaveAge.ts';
import { putBytes, type PutResult } from './putBytes.ts';
import { newTally } from './retry.ts';
import { RecordMovedOnError } from './recordMovedOn.ts';
import { throwIfStopped } from './stopped.ts';
import { UploadFailure } from './uploadFailure.ts';
import type { UploadItem } from './uploadItem.ts';
import type { StopSignal } from './stopSignal.ts';

const mostRenewals = 3;

const goodGrant = ({ grant }: UploadItem, { now }: Engine): PutGrant | undefined => {
  if (grant === undefined || !isGoodLeave(grant.askedAt, now)) return undefined;
  return grant.put;
};

const askGrant = async (item: UploadItem, engine: Engine, signal: StopSignal): Promise<PutGrant> => {
  const askedAt = engine.now();
  const put = await requestGrant(item, engine, item.sha256 === undefined ? {} : { sha256: item.sha256 }, signal);
  if (put.method !== 'PUT') throw new UploadFailure('UNEXPECTED', { detail: 'The broker granted parts of a file asked for whole' });
  item.grant = { put, askedAt };
  return put;
};

/** Damaged bytes are sent again; bytes that are others now than those hashed are not. */
const damagedFailure = async (item: UploadItem, engine: Engine): Promise<never> => {
  if (item.sha256 !== undefined && (await engine.digest(item.file)) !== item.sha256) throw new UploadFailure('FILE_CHANGED');
  throw new UploadFailure('CHECKSUM_MISMATCH', { retryable: true });
};

/** Asking and sending each have retries of their own: one within the other would try on for many minutes. */
const put = async (item: UploadItem, engine: Engine, signal: StopSignal, tally = newTally()): Promise<PutResult> => {
  if (goodGrant(item, engine) === undefined) await askGrant(item, engine, signal);
  const sendOnce = async (): Promise<PutResult | undefined> => {
    const leave = goodGrant(item, engine);
    if (leave === undefined) return undefined;
    engine.enter(item, signal, { name: 'sending' });
    const result = await putBytes(item, engine, { leave, body: item.file, signal });
    return result.outcome === 'damaged' ? damagedFailure(item, engine) : result;
  };
  const result = await engine.withRetries(() => engine.slots.within({ kind: 'whole' }, signal, sendOnce), signal, item, tally);
  // The wait for a place, or pauses, may have outlived the grant.
  return result ?? put(item, engine, signal, tally);
};

/** Whether what an earlier attempt has brought to S3 is this file, as far as anybody can say. */
const isThere = async ({ mediaId = '', sha256 }: UploadItem, { ports }: Engine): Promise<boolean> => {
  if (sha256 === undefined) return false;
  const stored = await ports.broker.storedParts?.(mediaId, ports.parentId).catch(() => undefined);
  return stored?.arrived?.checksum === sha256;
};

/** Brings one file to S3 by one PUT of the `File` itself. Ends only when S3 has said that it holds exactly these bytes. */
export const sendWhole = async (item: UploadItem, engine: Engine, signal: StopSignal, renewals = 0): Promise<void> => {
  const { outcome } = await put(item, engine, signal);
  throwIfStopped(signal);
  if (outcome === 'sent') return;
  if (outcome === 'exists') {
    // Only this page writes to a record it made, so what is there is its own earlier PUT, whose answer was lost.
    if (!item.isReused || (await isThere(item, engine))) return;
    throwIfStopped(signal);
    throw new RecordMovedOnError();
  }
  if (renewals >= mostRenewals) throw new UploadFailure('STORAGE_REFUSED', { detail: 'HTTP 403' });
  item.grant = undefined;
  await sendWhole(item, engine, signal, renewals + 1);
};
