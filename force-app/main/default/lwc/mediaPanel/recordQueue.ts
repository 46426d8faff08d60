import userId from '@salesforce/user/Id';
import type { BrokerClient } from 'c/brokerClient';
import {
  createUploadQueue,
  sha256,
  type OnlinePort,
  type StoredFile,
  type Upload,
  type UploadQueue,
  type UploadTotals,
} from 'c/uploadQueue';
import { looksSlow } from './browserLink.ts';
import { madeFor, unfinishedFor } from './recordForFile.ts';
import { knownIndex } from './knownIndex.ts';
import { leaveWarning } from './leaveWarning.ts';
import { createMedia } from './mediaRecords.ts';
import { paced } from './paced.ts';
import type { RecordLists } from './recordLists.ts';
import { xhrTransport } from './xhrTransport.ts';

/** What is currently known about a record's files. */
export interface KnownFiles {
  lists: Pick<RecordLists, 'files' | 'unfinished' | 'earlier' | 'isDeleted'>;
  /** Files of this size that S3 has although their records don't show that yet. */
  arrived: (sizeBytes: number) => readonly StoredFile[];
  /** Queries files of this size beyond those lists; undefined if the lists contain all. */
  findBeyond: (sizeBytes: number) => Promise<readonly StoredFile[]> | undefined;
  /** Refreshes lists that may be outdated; undefined if they aren't. */
  renewed: () => Promise<void> | undefined;
  /** Reads the lists again; never rejects. */
  reread: () => Promise<void>;
}

/** The current uploads of a queue. */
export interface QueueChange {
  uploads: readonly Upload[];
  totals: UploadTotals;
}

interface RecordQueueOptions {
  parent: { id: string; objectApiName: string };
  broker: BrokerClient;
  known: () => KnownFiles;
  /** Called on every change of a few files; for many files, a few times a second, to limit the load of the page. */
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

/** Creates the upload queue of a record with the browser's APIs. The browser asks before the user leaves a page with active uploads. */
export const recordQueue = ({ parent, broker, known, onChange }: RecordQueueOptions): UploadQueue => {
  const warn = leaveWarning();
  const index = knownIndex();
  const tell = paced(onChange, ({ uploads }) => (uploads.length > manyUploads ? manyPauseMs : 0));
  const storedOf = (sizeBytes: number): readonly StoredFile[] | Promise<readonly StoredFile[]> => {
    const { lists, arrived, findBeyond } = known();
    const listed = [...index(lists).storedOf(sizeBytes), ...arrived(sizeBytes)];
    return findBeyond(sizeBytes)?.then((others) => [...listed, ...others]) ?? listed;
  };
  const queue: UploadQueue = createUploadQueue({
    parentId: parent.id,
    records: {
      create: (file, named) => createMedia(file, parent, named),
      takeUnfinished(file, isTaken) {
        const { lists, arrived } = known();
        // Uploads that have arrived aren't resumed: they are compared like any file of the record.
        const whole = new Set(arrived(file.size).map(({ mediaId }) => mediaId));
        return unfinishedFor(file, [...lists.unfinished, ...lists.files], (id) => whole.has(id) || isTaken(id), userId);
      },
      findMade: async (file, named, isTaken) => {
        await known().reread();
        return madeFor(file, named, known().lists.files, isTaken, userId);
      },
      reread: () => known().reread(),
      takenNames: () => index(known().lists).names,
      isDeleted: (mediaId) => known().lists.isDeleted(mediaId),
    },
    findStored: (sizeBytes) =>
      known()
        .renewed()
        ?.then(() => storedOf(sizeBytes)) ?? storedOf(sizeBytes),
    broker,
    transport: xhrTransport,
    digest: sha256,
    online,
    looksSlow,
    onChange(uploads, totals) {
      warn(queue.isUnsafeToLeave());
      tell({ uploads, totals });
    },
  });
  return queue;
};
