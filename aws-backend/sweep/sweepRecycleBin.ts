import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { deletedKey, MediaIds, stoppedKey } from '../contracts/media.ts';
import type { ObjectStore } from '../ports/objectStore.ts';
import type { RecycleBin } from '../ports/recycleBin.ts';
import type { Log } from '../runtime/log.ts';

/** The bin's content of the previous night; ids only. */
export const recycleBinKey = 'sweep/recycle-bin.json';

const SeenFiles = z.array(MediaIds.extend({ reading: z.number().int().positive().default(1) }));
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
    const mark = (key: string) => objects.write({ bucket: resultsBucket, key }, new Uint8Array(), 'application/octet-stream');
    for (const file of gone) {
      // Stopped first: a stage that starts reading a file while it is erased would fail until its message is a dead letter.
      await mark(stoppedKey(file));
      await mark(deletedKey(file));
    }
    await objects.write(seen, JSON.stringify(inBin), 'application/json');
    log.info('The Recycle Bin was checked for deleted files', {
      inBinCount: inBin.length,
      restoredCount: restored.size,
      erasedCount: gone.length,
    });
  };
