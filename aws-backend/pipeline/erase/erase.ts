import { idsOfDeletedKey, isMark, mediaKey, resultsPrefix } from '../../contracts/media.ts';
import type { ObjectEraser } from '../../ports/objectEraser.ts';
import type { WrittenObject } from '../../runtime/s3Notification.ts';

interface Ports {
  eraser: ObjectEraser;
  uploadsBucket: string;
  resultsBucket: string;
}

/** The folder of what was read in one file. */
const folderPattern = /^insights\/[^/]+\/[^/]+\//;

/**
 * Erases a file that is marked as deleted: the file, all that was read in it, and which jobs read it. Called for the mark, and for what a service of AWS
 * wrote by itself, which may be after that. The marks stay, for a message that comes late must still find that its reading was stopped; they hold
 * nothing, and their names are ids.
 */
export const erase =
  ({ eraser, uploadsBucket, resultsBucket }: Ports) =>
  async ({ key }: WrittenObject): Promise<void> => {
    const [folder] = folderPattern.exec(key) ?? [];
    if (folder === undefined) return;
    const keys = await eraser.list({ bucket: resultsBucket, prefix: folder });
    const [ids] = keys.flatMap((one) => idsOfDeletedKey(one) ?? []);
    if (ids === undefined) return;
    const { orgId, parentId, mediaId } = ids;
    await eraser.erase({ bucket: uploadsBucket, prefix: mediaKey(orgId, parentId, mediaId) });
    await eraser.erase({ bucket: resultsBucket, prefix: `${resultsPrefix(orgId, mediaId)}/` }, isMark);
    await eraser.erase({ bucket: resultsBucket, prefix: `jobs/${mediaId}-` });
  };
