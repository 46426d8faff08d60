import { fileTypeFromBuffer, type FileTypeResult } from 'file-type/core';

/**
 * The file type by the first bytes; also undefined if the library throws, since it unpacks the first entries of an archive, which may be damaged.
 */
export const typeOfHead = (head: Uint8Array): Promise<FileTypeResult | undefined> => fileTypeFromBuffer(head).catch(() => undefined);
