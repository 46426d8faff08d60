import { mediaKey, type MediaObject } from '../contracts/media.ts';

export const orgId = '00D000000000001AAA';
export const parentId = '001000000000001AAA';

/** An 18-character id that ends in a number. */
export const mediaId = (number: number): string => `a00${String(number).padStart(12, '0')}AAA`;

/** An uploaded file as stages refer to it. */
export const sampleMedia = (changes: Partial<MediaObject> = {}): MediaObject => {
  const id = changes.mediaId ?? mediaId(1);
  return {
    orgId,
    parentId,
    mediaId: id,
    bucket: 'media-uploads-local',
    key: mediaKey(orgId, parentId, id),
    sequencer: '0055AED6DCD90281E5',
    reading: 1,
    sizeBytes: 11,
    contentType: 'text/plain',
    fileName: 'note.txt',
    ...changes,
  };
};
