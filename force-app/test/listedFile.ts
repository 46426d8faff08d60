import type { MediaFile } from '../main/default/lwc/mediaList/mediaFile.ts';

/** A file of the list, with status Ready unless `change` says otherwise. */
export const listedFile = (id: string, change: Partial<MediaFile> = {}): MediaFile => ({
  id,
  fileName: `${id}.pdf`,
  contentType: 'application/pdf',
  sizeBytes: 2048,
  status: 'Ready',
  statusCode: undefined,
  statusReason: undefined,
  pageCount: undefined,
  createdAt: '2026-11-20T10:00:00.000Z',
  createdById: '005000000000001AAA',
  relativePath: undefined,
  checksum: undefined,
  ...change,
});
