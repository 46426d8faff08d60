import type { PutGrant } from '../../../../../aws-backend/contracts/http/uploads.ts';
import type { Engine } from './engine.ts';
import { requestGrant } from './fileRecord.ts';
import { isGoodLeave } from './leaveAge.ts';
import { putBytes } from './putBytes.ts';
import type { PutResult } from './putResult.ts';
import { newTally } from './retry.ts';
import { RecordMovedOnError } from './recordMovedOn.ts';
import { throwIfStopped } from './stopped.ts';
import { forbidden, UploadFailure } from './uploadFailure.ts';
import type { UploadItem } from './uploadItem.ts';
import type { StopSignal } from './stopSignal.ts';

const maxRenewals = 3;

const goodGrant = ({ grant }: UploadItem, { now }: Engine): PutGrant | undefined => {
  if (grant === undefined || !isGoodLeave(grant.askedAt, now)) return undefined;
  return grant.put;
};

const askGrant = (item: UploadItem, engine: Engine, signal: StopSignal): Promise<void> => {
  const askedAt = engine.now();
  return requestGrant(item, engine, item.sha256 === undefined ? {} : { sha256: item.sha256 }, signal).then((put) => {
    if (put.method !== 'PUT') throw new UploadFailure('UNEXPECTED', { detail: 'The broker granted parts of a file asked for whole' });
    item.grant = { put, askedAt };
  });
};

/** Bytes damaged in transit are sent again; bytes that differ from those hashed mean that the file has changed. */
const damagedFailure = async (item: UploadItem, engine: Engine): Promise<never> => {
  if (item.sha256 !== undefined && (await engine.digest(item.file)) !== item.sha256) throw new UploadFailure('FILE_CHANGED');
  throw new UploadFailure('CHECKSUM_MISMATCH', { retryable: true });
};

/** The grant request and the PUT have separate retries: nested ones would go on for many minutes. */
const put = async (item: UploadItem, engine: Engine, signal: StopSignal, tally = newTally()): Promise<PutResult> => {
  if (goodGrant(item, engine) === undefined) await askGrant(item, engine, signal);
  const sendOnce = (): Promise<PutResult | undefined> => {
    const leave = goodGrant(item, engine);
    if (leave === undefined) return Promise.resolve(undefined);
    engine.enter(item, signal, { name: 'sending' });
    return putBytes(item, engine, { leave, body: item.file, signal }).then((result) => {
      if (result.outcome === 'damaged') return damagedFailure(item, engine);
      return result;
    });
  };
  const result = await engine.withRetries(() => engine.slots.within({ kind: 'whole' }, signal, sendOnce), signal, item, tally);
  // The grant may have expired during the wait for a slot, or during pauses.
  return result ?? put(item, engine, signal, tally);
};

/** Whether the object that an earlier attempt sent to S3 is this file, as far as is known. */
const isThere = async ({ mediaId = '', sha256 }: UploadItem, { ports }: Engine): Promise<boolean> => {
  if (sha256 === undefined) return false;
  const stored = await ports.broker.storedParts?.(mediaId, ports.parentId).catch(() => undefined);
  return stored?.arrived?.checksum === sha256;
};

/** `renew` sends the file again, while retries make sense. */
const afterRefusal = async (item: UploadItem, engine: Engine, signal: StopSignal, isThereAlready: boolean, renew?: () => Promise<void>) => {
  if (isThereAlready) {
    // Only this page writes to a record it created, so the object is its own earlier PUT, whose response was lost.
    if (!item.isReused || (await isThere(item, engine))) return;
    throwIfStopped(signal);
    throw new RecordMovedOnError();
  }
  if (renew === undefined) throw forbidden();
  item.grant = undefined;
  await renew();
};

/**
 * Sends one file to S3 in a single PUT of the `File` itself. Resolves only after S3 has confirmed exactly these bytes. The usual
 * case of immediate success avoids async functions: each creates many objects at the membrane of Lightning Web Security.
 */
export const sendWhole = (item: UploadItem, engine: Engine, signal: StopSignal, renewals = 0): Promise<void> =>
  put(item, engine, signal).then(({ outcome }) => {
    throwIfStopped(signal);
    if (outcome === 'sent') return undefined;
    const renew = renewals < maxRenewals ? (): Promise<void> => sendWhole(item, engine, signal, renewals + 1) : undefined;
    return afterRefusal(item, engine, signal, outcome === 'exists', renew);
  });
