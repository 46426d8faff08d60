import { buffer } from 'node:stream/consumers';
import { idsOfKey, type MediaObject } from '../../contracts/media.ts';
import type { Classification, FileSample } from '../../contracts/classification.ts';
import type { ObjectHead, ObjectStore } from '../../ports/objectStore.ts';
import type { Publisher } from '../../ports/publisher.ts';
import { fileNameOf } from './fileName.ts';
import { refuseUnread, unlessUnscanned } from './refuseUnread.ts';
import type { Uploaded } from './uploaded.ts';

interface Ports {
  objects: ObjectStore;
  publisher: Publisher;
  classify: (sample: FileSample) => Promise<Classification>;
}

/** Bytes that are read to detect a format: enough for every signature and for the first lines of a text. */
const headBytes = 64 * 1024;

const mediaOf = ({ bucket, key, sequencer, reading }: Uploaded, head: ObjectHead): MediaObject | undefined => {
  const ids = idsOfKey(key);
  if (ids === undefined) return undefined;
  const { sizeBytes, contentType, metadata, checksum } = head;
  const fileName = fileNameOf(metadata, ids.mediaId);
  return { ...ids, bucket, key, sequencer, reading, sizeBytes, contentType, fileName, ...(checksum === undefined ? {} : { checksum }) };
};

/** Detects the format of an uploaded file, and publishes whether it will be read. */
export const accept = ({ objects, publisher, classify }: Ports) => {
  const sampleOf = async (media: MediaObject): Promise<FileSample> => ({
    head: media.sizeBytes === 0 ? new Uint8Array() : await buffer(await objects.read(media, { from: 0, to: headBytes - 1 })),
    sizeBytes: media.sizeBytes,
    fileName: media.fileName,
    contentType: media.contentType,
    read: async (from, to) => buffer(await objects.read(media, { from, to: Math.min(to, media.sizeBytes - 1) })),
  });

  const read = async (uploaded: Uploaded): Promise<void> => {
    const head = await objects.head(uploaded);
    // Deleted since S3 announced it, or not a file of ours: there is no record to update.
    const media = head && mediaOf(uploaded, head);
    if (media === undefined) return;
    const { format, rejection } = await classify(await sampleOf(media));
    await publisher.publish(
      rejection === undefined
        ? { type: 'media.accepted', version: 1, media, format }
        : { type: 'media.rejected', version: 1, media, format, code: rejection },
    );
  };

  return async (uploaded: Uploaded): Promise<void> => {
    const { finding } = uploaded;
    if (finding === undefined) await read(uploaded);
    else if (finding === 'unscanned') await unlessUnscanned(() => read(uploaded));
    else {
      const refused = refuseUnread(uploaded, finding);
      if (refused) await publisher.publish(refused);
    }
  };
};
