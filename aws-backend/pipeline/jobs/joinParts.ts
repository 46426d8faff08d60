import { json } from 'node:stream/consumers';
import type { MediaAccepted, StoredObject } from '../../contracts/events/mediaEvents.ts';
import { Extraction } from '../../contracts/extraction.ts';
import { resultsPrefix } from '../../contracts/media.ts';
import { uniqueNotes } from '../../contracts/notes.ts';
import type { ObjectStore } from '../../ports/objectStore.ts';

type File = Pick<MediaAccepted, 'media' | 'format'>;

interface Ports {
  objects: ObjectStore;
  resultsBucket: string;
  /** Passes on the whole. */
  deliver: (file: File, extraction: Extraction) => Promise<void>;
}

/** The first part's text and times, what was seen in all of them, and what is to be known of each. */
const joined = (first: Extraction, others: readonly Extraction[]): Extraction => {
  const notes = uniqueNotes([first, ...others].flatMap((part) => part.notes ?? []));
  return {
    ...first,
    sightings: [first, ...others].flatMap(({ sightings = [] }) => sightings),
    ...(notes.length > 0 ? { notes } : {}),
    engine: [...new Set([first, ...others].map(({ engine }) => engine))].join(', '),
  };
};

/**
 * Puts together what several jobs find in one file. Each part is stored first and then all are looked for, so the last one to come,
 * whichever it is, finds the others; two that come at once pass on the same whole twice.
 */
export const joinParts = <Part extends string>(
  { objects, resultsBucket: bucket, deliver }: Ports,
  [first, ...others]: readonly [Part, ...Part[]],
) => {
  const placeOf = ({ media }: File, part: Part): StoredObject => ({
    bucket,
    key: `${resultsPrefix(media.orgId, media.mediaId)}/${String(media.reading)}.part-${part}.json`,
  });
  const partOf = async (file: File, part: Part): Promise<Extraction | undefined> => {
    const place = placeOf(file, part);
    return (await objects.head(place)) && Extraction.parse(await json(await objects.read(place)));
  };
  return async (file: File, part: Part, extraction: Extraction): Promise<void> => {
    await objects.write(placeOf(file, part), JSON.stringify(extraction), 'application/json');
    const [main, ...rest] = await Promise.all([first, ...others].map((name) => partOf(file, name)));
    const found = rest.filter((other) => other !== undefined);
    if (main !== undefined && found.length === others.length) await deliver(file, joined(main, found));
  };
};
