import { buffer } from 'node:stream/consumers';
import type { MediaAccepted } from '../../contracts/events/mediaEvents.ts';
import type { Extraction } from '../../contracts/extraction.ts';
import type { MediaFormat } from '../../contracts/format.ts';
import type { MediaObject } from '../../contracts/media.ts';
import type { OnPage } from '../../ports/documents.ts';
import type { ObjectStore } from '../../ports/objectStore.ts';
import type { Publisher } from '../../ports/publisher.ts';
import { RejectedError } from '../../runtime/errors.ts';
import { deliverExtraction } from './deliverExtraction.ts';
import { followPages } from './followPages.ts';

interface Ports {
  objects: ObjectStore;
  publisher: Publisher;
  /** The port that reads this stage's formats: documents or images. */
  reader: { read(file: { bytes: Uint8Array; format: MediaFormat; fileName: string }, onPage: OnPage): Promise<Extraction> };
  /** Tells whether a person has stopped the reading of a file. */
  isStopped: (media: MediaObject) => Promise<boolean>;
  resultsBucket: string;
  /** The largest file that is read: it has to fit into the function's memory, with what is made from it. */
  maxBytes: number;
  /** The longest text that is passed on. */
  maxCharacters?: number;
}

/**
 * Bytes that a character takes at most in a file that is nothing but its text. With marks around it, or other files beside it, it may take more; but
 * where it takes as many as here, the file is one that does not fit into memory as a tree (a page of 260 MB took 2,056 MiB).
 */
const mostBytesOfCharacter: Partial<Record<MediaFormat, number>> = { txt: 4, csv: 4, html: 12, eml: 12 };

/** Turns a file into text and stores it for the next stage. Throws `StoppedError` where a person stops it meanwhile. */
export const extract = ({ reader, maxBytes, ...ports }: Ports) => {
  const mostBytes = (format: MediaFormat): number =>
    Math.min(maxBytes, (ports.maxCharacters ?? Infinity) * (mostBytesOfCharacter[format] ?? Infinity));
  const deliver = deliverExtraction(ports);
  return async (file: MediaAccepted): Promise<void> => {
    const { media, format } = file;
    if (media.sizeBytes > mostBytes(format)) throw new RejectedError('FILE_TOO_LARGE');
    const bytes = await buffer(await ports.objects.read(media));
    const onPage = followPages(ports, file);
    await deliver(file, await reader.read({ bytes, format, fileName: media.fileName }, onPage));
  };
};
