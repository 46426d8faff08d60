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
  /** Passes on the joined extraction. */
  deliver: (file: File, extraction: Extraction) => Promise<void>;
}

/** Joins the first part's text and times with the sightings and notes of all parts. */
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
 * Joins the results of several jobs for one file. Each part is stored before all are looked up, so the last one to arrive,
 * whichever it is, finds the others; two that arrive at the same time pass on the same result twice.
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
