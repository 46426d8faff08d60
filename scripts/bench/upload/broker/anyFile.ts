import type { RecordAccess } from '../../../../aws-backend/ports/recordAccess.ts';

/** The only user of these trials, and the record that all files are uploaded to. */
export const caller = { userId: '005000000000001AAA', orgId: '00D000000000001EAA' };
export const parentId = '001000000000001AAA';

const access = { canRead: true, canEdit: true, canDelete: true, canViewUnredacted: true };

const mediaOf = (mediaId: string, parent = parentId) => ({
  mediaId,
  parentId: parent,
  storedUnderId: parent,
  createdById: caller.userId,
  status: 'Uploading',
  reading: 1,
  fileName: 'trial.bin',
});

/** A Salesforce without latency, in which every requested file belongs to the caller and is about to be uploaded. */
export const anyFile: RecordAccess = {
  check: ({ parentId: parent, mediaIds }) => Promise.resolve({ ...access, media: mediaIds.map((id) => mediaOf(id, parent)) }),
  checkForSharing: () => Promise.resolve({ ...access, hiddenMediaIds: [] }),
  checkMedia: ({ mediaId }) => Promise.resolve({ ...access, media: mediaOf(mediaId) }),
  share: () => Promise.resolve(0),
  deleteUnsent: () => Promise.resolve(true),
  cancelReading: () => Promise.resolve(true),
  deleteMedia: () => Promise.resolve(true),
  beginReading: () => Promise.resolve(true),
};
