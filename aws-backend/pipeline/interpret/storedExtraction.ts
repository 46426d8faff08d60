import { json } from 'node:stream/consumers';
import type { StoredObject } from '../../contracts/events/mediaEvents.ts';
import { Extraction } from '../../contracts/extraction.ts';
import type { ObjectStore } from '../../ports/objectStore.ts';

/** Reads the extraction that the previous stage stored. */
export const storedExtraction = async (objects: ObjectStore, stored: StoredObject): Promise<Extraction> =>
  Extraction.parse(await json(await objects.read(stored)));
