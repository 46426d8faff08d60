import type { MediaFormat } from '../../contracts/format.ts';

const kinds: ReadonlyMap<string, MediaFormat> = new Map([
  ['text', 'odt'],
  ['spreadsheet', 'ods'],
  ['presentation', 'odp'],
]);

/** The OpenDocument format of a media type; a template counts as its document type. Undefined for drawings, charts and formulas. */
export const openDocument = (mime: string): MediaFormat | undefined =>
  kinds.get(/^application\/vnd\.oasis\.opendocument\.(?<kind>[a-z]+)(?:-template)?$/.exec(mime)?.groups?.['kind'] ?? '');
