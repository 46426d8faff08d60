import userId from '@salesforce/user/Id';
import type { BrokerClient } from 'c/brokerClient';
import { createUploadQueue, sha256, type OnlinePort, type Upload, type UploadQueue, type UploadTotals } from 'c/uploadQueue';
import type { MediaFile } from '../mediaList/mediaFile.ts';
import { unfinishedFor } from './fileProgress.ts';
import { leaveWarning } from './leaveWarning.ts';
import { createMedia } from './mediaRecords.ts';
import { paced } from './paced.ts';
import { xhrTransport } from './xhrTransport.ts';

interface RecordQueueOptions {
  parent: { id: string; objectApiName: string };
  broker: BrokerClient;
  /** What the panel knows at the moment. */
  known: () => { files: readonly MediaFile[]; unfinished: readonly MediaFile[] };
  /** Told of every change of a few files, and of those of many a few times a second: as often as eyes and a busy page can follow. */
  onChange: (change: { uploads: readonly Upload[]; totals: UploadTotals }) => void;
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

/** The names on a record, made again only for another list of files. */
const namesOf = (): ((files: readonly MediaFile[]) => readonly string[]) => {
  let [seen, names]: [readonly MediaFile[], readonly string[]] = [[], []];
  return (files) => {
    if (files !== seen) [seen, names] = [files, files.map(({ relativePath, fileName }) => relativePath ?? fileName)];
    return names;
  };
};

/** The upload queue of one record, with this browser's own means. The browser asks before it leaves a page with files on their way. */
export const recordQueue = ({ parent, broker, known, onChange }: RecordQueueOptions): UploadQueue => {
  const warn = leaveWarning();
  const names = namesOf();
  const tell = paced(onChange, ({ uploads }) => (uploads.length > manyUploads ? manyPauseMs : 0));
  let latest: readonly Upload[] = [];
  const queue: UploadQueue = createUploadQueue({
    parentId: parent.id,
    records: {
      create: (file, named) => createMedia(file, parent, named),
      takeUnfinished: (file) => unfinishedFor(file, [...known().unfinished, ...known().files], latest, userId),
      takenNames: () => names(known().files),
    },
    findStored: (sizeBytes) =>
      known().files.flatMap(({ id, checksum, sizeBytes: size }) => (checksum && size === sizeBytes ? [{ mediaId: id, checksum }] : [])),
    broker,
    transport: xhrTransport,
    digest: sha256,
    online,
    onChange(uploads, totals) {
      warn(queue.isUnsafeToLeave());
      latest = uploads;
      tell({ uploads, totals });
    },
  });
  return queue;
};
