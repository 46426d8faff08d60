import { findDuplicate } from './duplicates.ts';
import type { Engine } from './engine.ts';
import { takeUnfinished } from './fileRecord.ts';
import { sendInParts } from './partsUpload.ts';
import { RecordMovedOnError } from './recordMovedOn.ts';
import { throwIfStopped } from './stopped.ts';
import { UploadFailure } from './uploadFailure.ts';
import { forgetRecord, type UploadItem } from './uploadItem.ts';
import { maxFileBytes, planOf, type UploadPlan } from './uploadPlan.ts';
import { sendWhole } from './wholeUpload.ts';
import type { StopSignal } from './stopSignal.ts';

/** How to send an item at present. An upload already started continues in the same way. */
export const planItem = (item: UploadItem, { link, hasChecksums }: Engine): UploadPlan => {
  if (item.parted !== undefined) return { way: 'parts', partSizeBytes: item.parted.partSizeBytes };
  return item.grant === undefined ? planOf(item, link(), hasChecksums) : { way: 'whole' };
};

const sendOrAsk = async (item: UploadItem, engine: Engine, signal: StopSignal): Promise<void> => {
  const plan = planItem(item, engine);
  if (plan.way === 'whole' && engine.hasChecksums && item.sha256 === undefined) {
    engine.enter(item, signal, { name: 'hashing' });
    item.sha256 = await engine.digest(item.file);
    engine.enter(item, signal, { name: 'waiting' });
  }
  const found = findDuplicate(item, engine, plan, signal);
  const duplicate = found !== undefined && 'then' in found ? await found : found;
  throwIfStopped(signal);
  if (duplicate !== undefined) {
    const { mediaId } = duplicate;
    if (mediaId === undefined) (duplicate.twins ??= []).push(item);
    engine.enter(item, signal, { name: 'duplicate', ...(mediaId === undefined ? {} : { mediaId }) });
    return;
  }
  if (plan.way === 'whole') await sendWhole(item, engine, signal);
  else await sendInParts(item, engine, plan.partSizeBytes, signal);
  engine.enter(item, signal, { name: 'sent' });
};

/** Takes one file from waiting to sent, or to the question whether to keep a duplicate. Rejects with the reason of failure. */
export const sendItem = (item: UploadItem, engine: Engine, signal: StopSignal): Promise<void> => {
  throwIfStopped(signal);
  if (item.sizeBytes > maxFileBytes) throw new UploadFailure('FILE_TOO_LARGE');
  takeUnfinished(item, engine);
  return sendOrAsk(item, engine, signal).catch(async (error: unknown) => {
    if (!(error instanceof RecordMovedOnError)) throw error;
    // The file that arrived may be this very file: it is compared with the record's files as they are now.
    forgetRecord(item);
    engine.enter(item, signal, { name: 'waiting' });
    await engine.ports.records.reread?.();
    await sendOrAsk(item, engine, signal);
  });
};
