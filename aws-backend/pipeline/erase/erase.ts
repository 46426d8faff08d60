import { idsOfDeletedKey, isMark, mediaKey, resultsPrefix } from '../../contracts/media.ts';
import type { ObjectEraser } from '../../ports/objectEraser.ts';
import type { WrittenObject } from '../../runtime/s3Notification.ts';

interface Ports {
  eraser: ObjectEraser;
  uploadsBucket: string;
  resultsBucket: string;
}

/** The results folder of one file. */
const folderPattern = /^insights\/[^/]+\/[^/]+\//;

/**
 * Erases a file marked as deleted: the file, its results, and its job entries. Called for the marker, and for objects that an AWS service
 * wrote on its own, possibly after that. The markers stay, so that late messages still find the reading stopped; they are empty, and their
 * keys consist of ids.
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
