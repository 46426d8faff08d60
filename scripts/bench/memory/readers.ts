import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import type { MediaFormat } from '../../../aws-backend/contracts/format.ts';
import type { ObjectStore } from '../../../aws-backend/ports/objectStore.ts';
import { sampleMedia } from '../../../aws-backend/test/media.ts';

/** A file on disk, and its format. */
export interface MadeFile {
  path: string;
  format: MediaFormat;
}
type Reader = (file: MadeFile) => Promise<unknown>;

/** Stores objects in a folder: the bucket is the folder, and the last part of the key is the file name. */
const folderObjects: ObjectStore = {
  head: () => Promise.resolve(undefined),
  read: ({ key }) => Promise.resolve(createReadStream(key)),
  write: ({ bucket, key }, body) => writeFile(`${bucket}.${key.split('/').at(-1) ?? ''}`, body),
};

/** Interprets a stored text and stores the result, as the function does. */
const understand: Reader = async ({ path: key, format }) => {
  const { localLanguage } = await import('../../../aws-backend/adapters/local/language/localLanguage.ts');
  const { localModel } = await import('../../../aws-backend/adapters/local/model/localModel.ts');
  const { interpret } = await import('../../../aws-backend/pipeline/interpret/interpret.ts');
  const { storedExtraction } = await import('../../../aws-backend/pipeline/interpret/storedExtraction.ts');
  const { publishResult } = await import('../../../aws-backend/pipeline/publish/publishResult.ts');
  const ports = { objects: folderObjects, publisher: { publish: () => Promise.resolve() }, resultsBucket: key };
  const understood = interpret({ language: localLanguage(), model: localModel() });
  await publishResult(ports)(await understood(sampleMedia(), await storedExtraction(folderObjects, { bucket: '', key })), format);
};

/** Computes what a stored result changes in Salesforce. */
const writeBack: Reader = async ({ path: key, format }) => {
  const { mediaWrite } = await import('../../../aws-backend/callback/mediaWrite.ts');
  const event = { type: 'media.interpreted', version: 1, media: sampleMedia(), format, result: { bucket: '', key } } as const;
  return mediaWrite(folderObjects, event, new Date());
};

const readDocument: Reader = async ({ path, format }) => {
  const { localDocuments } = await import('../../../aws-backend/adapters/local/documents/localDocuments.ts');
  const { localImages } = await import('../../../aws-backend/adapters/local/images/localImages.ts');
  const images = localImages();
  const text = await localDocuments(images).read({ bytes: await readFile(path), format, fileName: `file.${format}` });
  await images.close();
  return text;
};

const readPicture: Reader = async ({ path, format }) => {
  const { localImages } = await import('../../../aws-backend/adapters/local/images/localImages.ts');
  const images = localImages();
  const text = await images.read({ bytes: await readFile(path), format });
  await images.close();
  return text;
};

const decodePhoto: Reader = async ({ path, format }) => {
  const { decodeHeic } = await import('../../../aws-backend/adapters/local/images/decodeHeic.ts');
  const { pictureLimits } = await import('../../../aws-backend/adapters/local/images/pictureLimits.ts');
  return decodeHeic({ bytes: await readFile(path), format }, pictureLimits);
};

/** The readers, with the function whose memory each has; they import their engines when called. */
export const readers = {
  interpret: { functionName: 'interpret', read: understand },
  callback: { functionName: 'callback', read: writeBack },
  documents: { functionName: 'documents', read: readDocument },
  images: { functionName: 'images', read: readPicture },
  heic: { functionName: 'images', read: decodePhoto },
} satisfies Record<string, { functionName: string; read: Reader }>;
export type ReaderName = keyof typeof readers;
