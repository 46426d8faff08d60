import { fileTypeFromBuffer, type FileTypeResult } from 'file-type/core';

/** What the first bytes of a file say it is; undefined too where the library fails on them: it unpacks the first parts of an archive, which may be damaged. */
export const typeOfHead = (head: Uint8Array): Promise<FileTypeResult | undefined> => fileTypeFromBuffer(head).catch(() => undefined);
