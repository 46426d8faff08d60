import userId from '@salesforce/user/Id';
import type { BrokerClient } from 'c/brokerClient';
import { createUploadQueue, sha256, type Upload, type UploadQueue } from 'c/uploadQueue';
import type { MediaFile } from '../mediaList/mediaFile.ts';
import { unfinishedFor } from './fileProgress.ts';
import { createMedia } from './mediaRecords.ts';
import { xhrTransport } from './xhrTransport.ts';

interface RecordQueueOptions {
  parent: { id: string; objectApiName: string };
  broker: BrokerClient;
  /** What the panel shows at the moment. */
  shown: () => { files: readonly MediaFile[]; uploads: readonly Upload[] };
  onChange: (uploads: readonly Upload[]) => void;
}

/** The upload queue of one record, with this browser's own means. */
export const recordQueue = ({ parent, broker, shown, onChange }: RecordQueueOptions): UploadQueue =>
  createUploadQueue({
    parentId: parent.id,
    records: {
      create: (file) => createMedia(file, parent),
      takeUnfinished: (file) => unfinishedFor(file, shown().files, shown().uploads, userId),
    },
    broker,
    transport: xhrTransport,
    digest: sha256,
    onChange,
  });
