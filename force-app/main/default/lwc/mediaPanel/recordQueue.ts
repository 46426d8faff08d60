import userId from '@salesforce/user/Id';
import type { BrokerClient } from 'c/brokerClient';
import { createUploadQueue, sha256, type OnlinePort, type Upload, type UploadQueue, type UploadTotals } from 'c/uploadQueue';
import { unfinishedFor } from './fileProgress.ts';
import { knownIndex } from './knownIndex.ts';
import { leaveWarning } from './leaveWarning.ts';
import { createMedia } from './mediaRecords.ts';
import { paced } from './paced.ts';
import type { RecordLists } from './recordLists.ts';
import { xhrTransport } from './xhrTransport.ts';

/** What is known of a record's files at the moment. */
export type KnownFiles = Pick<RecordLists, 'files' | 'unfinished' | 'earlier' | 'isDeleted'>;

/** All uploads of a queue, as they are now. */
export interface QueueChange {
  uploads: readonly Upload[];
  totals: UploadTotals;
}

interface RecordQueueOptions {
  parent: { id: string; objectApiName: string };
  broker: BrokerClient;
  known: () => KnownFiles;
  /** Told of every change of a few files, and of those of many a few times a second: as often as eyes and a busy page can follow. */
  onChange: (change: QueueChange) => void;
}

const manyUploads = 50;
const manyPauseMs = 250;

const online: OnlinePort = {
  isOnline: () => navigator.onLine,
  onChange(listener) {
    for (const type of ['online', 'offline']) window.addEventListener(type, listener);
    return () => {
      for (const type of ['online', 'offline']) window.removeEventListener(type, listener);
    };
  },
};

/** The upload queue of one record, with this browser's own means. The browser asks before it leaves a page with files on their way. */
export const recordQueue = ({ parent, broker, known, onChange }: RecordQueueOptions): UploadQueue => {
  const warn = leaveWarning();
  const index = knownIndex();
  const tell = paced(onChange, ({ uploads }) => (uploads.length > manyUploads ? manyPauseMs : 0));
  const queue: UploadQueue = createUploadQueue({
    parentId: parent.id,
    records: {
      create: (file, named) => createMedia(file, parent, named),
      takeUnfinished: (file, isTaken) => unfinishedFor(file, [...known().unfinished, ...known().files], isTaken, userId),
      takenNames: () => index(known()).names,
      isDeleted: (mediaId) => known().isDeleted(mediaId),
    },
    findStored: (sizeBytes) => index(known()).storedOf(sizeBytes),
    broker,
    transport: xhrTransport,
    digest: sha256,
    online,
    onChange(uploads, totals) {
      warn(queue.isUnsafeToLeave());
      tell({ uploads, totals });
    },
  });
  return queue;
};
