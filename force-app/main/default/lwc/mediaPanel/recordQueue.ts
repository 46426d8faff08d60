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

/** What is known of a record's files at the moment. */
export interface KnownFiles {
  lists: Pick<RecordLists, 'files' | 'unfinished' | 'earlier' | 'isDeleted'>;
  /** Files of one size that S3 has, though their records are yet to say so. */
  arrived: (sizeBytes: number) => readonly StoredFile[];
  /** Looks for files of one size beyond those lists; undefined where there are none. */
  findBeyond: (sizeBytes: number) => Promise<readonly StoredFile[]> | undefined;
  /** Waits for lists that may be old; undefined where they are not. */
  renewed: () => Promise<void> | undefined;
  /** Reads the lists again, whatever comes of it. */
  reread: () => Promise<void>;
}

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
        // What has arrived is not gone on with: it is compared, as any file of the record.
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
