import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { deletedKey, MediaIds } from '../contracts/media.ts';
import type { ObjectStore } from '../ports/objectStore.ts';
import type { RecycleBin } from '../ports/recycleBin.ts';
import type { Log } from '../runtime/log.ts';

/** The bin's content of the previous night; ids only. */
export const recycleBinKey = 'sweep/recycle-bin.json';

const SeenFiles = z.array(MediaIds);
type SeenFiles = z.infer<typeof SeenFiles>;

interface Ports {
  recycleBin: RecycleBin;
  objects: ObjectStore;
  resultsBucket: string;
  log: Log;
}

/**
 * Erases files whose records were deleted in Salesforce itself and have since left its Recycle Bin, so that nobody can restore
 * them. The new list is stored last, so that a failed night is repeated by the next.
 */
export const sweepRecycleBin =
  ({ recycleBin, objects, resultsBucket, log }: Ports) =>
  async (): Promise<void> => {
    const seen = { bucket: resultsBucket, key: recycleBinKey };
    const isFirst = (await objects.head(seen)) === undefined;
    const before: SeenFiles = isFirst ? [] : SeenFiles.parse(await json(await objects.read(seen)));
    const inBin = await recycleBin.files();
    const idsInBin = new Set(inBin.map(({ mediaId }) => mediaId));
    const left = before.filter(({ mediaId }) => !idsInBin.has(mediaId));
    const restored = new Set((await recycleBin.restored(left)).map(({ mediaId }) => mediaId));
    const gone = left.filter(({ mediaId }) => !restored.has(mediaId));
    for (const file of gone)
      await objects.write({ bucket: resultsBucket, key: deletedKey(file) }, new Uint8Array(), 'application/octet-stream');
    await objects.write(seen, JSON.stringify(inBin), 'application/json');
    log.info('Deleted records were looked at', { inBinCount: inBin.length, restoredCount: restored.size, erasedCount: gone.length });
  };
