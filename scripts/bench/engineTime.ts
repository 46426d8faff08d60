import { localDocuments } from '../../aws-backend/adapters/local/documents/localDocuments.ts';
import { localImages } from '../../aws-backend/adapters/local/images/localImages.ts';
import { localLanguage } from '../../aws-backend/adapters/local/language/localLanguage.ts';
import { localModel } from '../../aws-backend/adapters/local/model/localModel.ts';
import { interpret } from '../../aws-backend/pipeline/interpret/interpret.ts';

const media = (file: File) => ({
  orgId: '00D000000000001AAA',
  parentId: '001000000000001AAA',
  mediaId: 'a01000000000001AAA',
  bucket: 'bench',
  key: 'bench',
  sequencer: '0',
  reading: 1,
  sizeBytes: file.size,
  contentType: file.type,
  fileName: file.name,
});

/** Returns a function that measures the engines' time for a file in milliseconds, in this process and warm. */
export const engineTimer = (): ((file: File) => Promise<number>) => {
  const documents = localDocuments(localImages());
  const understand = interpret({ language: localLanguage(), model: localModel() });
  return async (file) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const startedAt = performance.now();
    await understand(media(file), await documents.read({ bytes, format: 'pdf', fileName: file.name }));
    return performance.now() - startedAt;
  };
};
