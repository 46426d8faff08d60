import { json } from 'node:stream/consumers';
import type { MediaInterpreted } from '../../contracts/events/mediaEvents.ts';
import { resultKey } from '../../contracts/media.ts';
import { MediaResult } from '../../contracts/result.ts';
import type { ObjectStore } from '../../ports/objectStore.ts';
import type { Redactor } from '../../ports/redactor.ts';

interface Ports {
  objects: ObjectStore;
  redactor: Redactor;
  resultsBucket: string;
}

/** Whether anything in a file is personal, or may be: something said or written, what the file tells of its own making, or pictures that nobody read. */
const isPersonal = ({ personalData, extraction }: MediaResult): boolean =>
  personalData.length > 0 ||
  (extraction.properties ?? []).some((property) => property.isPersonal) ||
  extraction.pages.some(({ hasUnreadPictures }) => hasUnreadPictures);

/** Keeps a copy of a file without what is personal in it, or a mark that there is nothing, and nothing that nobody has read: then the file itself is that copy. */
export const redactCopy =
  ({ objects, redactor, resultsBucket: bucket }: Ports) =>
  async ({ media, format, result }: MediaInterpreted): Promise<void> => {
    const found = MediaResult.parse(await json(await objects.read(result)));
    const copy = { bucket, key: resultKey(media, 'redactedCopy') };
    if (!isPersonal(found) && !(await redactor.holdsUnread({ media, format }))) {
      await objects.write(copy, '', 'application/x-empty', { 'is-original': 'true' });
      return;
    }
    const redacted = await redactor.redact({ media, format }, found);
    if (redacted) await objects.write(copy, redacted.bytes, redacted.contentType);
  };
