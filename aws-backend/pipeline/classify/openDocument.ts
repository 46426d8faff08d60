import type { MediaFormat } from '../../contracts/format.ts';

const kinds: ReadonlyMap<string, MediaFormat> = new Map([
  ['text', 'odt'],
  ['spreadsheet', 'ods'],
  ['presentation', 'odp'],
]);

/** The OpenDocument format of a media type, of which a template is kept as what is made of it; what is neither a text nor a sheet nor slides is a drawing, a chart or a formula. */
export const openDocument = (mime: string): MediaFormat | undefined =>
  kinds.get(/^application\/vnd\.oasis\.opendocument\.(?<kind>[a-z]+)(?:-template)?$/.exec(mime)?.groups?.['kind'] ?? '');
