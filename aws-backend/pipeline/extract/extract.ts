import { buffer } from 'node:stream/consumers';
import type { MediaAccepted } from '../../contracts/events/mediaEvents.ts';
import type { Extraction } from '../../contracts/extraction.ts';
import type { MediaFormat } from '../../contracts/format.ts';
import type { MediaObject } from '../../contracts/media.ts';
import { maxBytesOf } from '../../contracts/maxBytesOf.ts';
import type { OnPage } from '../../ports/documents.ts';
import type { ObjectStore } from '../../ports/objectStore.ts';
import type { Publisher } from '../../ports/publisher.ts';
import { RejectedError } from '../../runtime/errors.ts';
import { deliverExtraction } from './deliverExtraction.ts';
import { followPages } from './followPages.ts';

interface Ports {
  objects: ObjectStore;
  publisher: Publisher;
  /** The port for this stage's formats: documents or images. */
  reader: { read(file: { bytes: Uint8Array; format: MediaFormat; fileName: string }, onPage: OnPage): Promise<Extraction> };
  /** Whether a user has stopped the reading of a file. */
  isStopped: (media: MediaObject) => Promise<boolean>;
  /** The interval at which that is checked and progress is reported. */
  paceMs: number;
  resultsBucket: string;
  /** The largest file that is read: it must fit into the function's memory, along with what is derived from it. */
  maxBytes: number;
  /** The longest text that is passed on. */
  maxCharacters?: number;
}

/** Extracts a file's text and stores it for the next stage. Throws `StoppedError` if a user stops it meanwhile. */
export const extract = ({ reader, maxBytes, ...ports }: Ports) => {
  const deliver = deliverExtraction(ports);
  return async (file: MediaAccepted): Promise<void> => {
    const { media, format } = file;
    if (media.sizeBytes > maxBytesOf(format, { maxBytes, maxCharacters: ports.maxCharacters })) throw new RejectedError('FILE_TOO_LARGE');
    const bytes = await buffer(await ports.objects.read(media));
    const onPage = followPages(ports, file);
    await deliver(file, await reader.read({ bytes, format, fileName: media.fileName }, onPage));
  };
};
