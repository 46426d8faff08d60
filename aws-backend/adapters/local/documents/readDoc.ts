import { headerStories } from './doc/headerStories.ts';
import type { Range } from './doc/ranges.ts';
import { openWordFile } from './doc/wordFile.ts';
import { wordLetters } from './doc/wordLetters.ts';
import { floatingPictures, picturesInText } from './doc/wordPictures.ts';
import { wordText } from './doc/wordText.ts';
import { withPictures } from './guarded.ts';
import { pictureMarks, type MarkedDocument } from './markedPictures.ts';
import { stated } from './pagedText.ts';

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const parsed = async (bytes: Uint8Array): Promise<MarkedDocument> => {
  const file = await openWordFile(bytes);
  const letters = wordLetters(file);
  const { pictures, markFor } = pictureMarks();
  const picturedAt = picturesInText(file);
  const read = ([from, to]: Range) => wordText(letters, from, to, (at) => markFor(() => Promise.resolve(picturedAt(at))));
  let next = 0;
  const part = (length: number): Range => [next, (next += length)];
  const { lengths } = file;
  const body = read(part(lengths.body));
  const notes = part(lengths.notes);
  const [headersFrom] = part(lengths.headers);
  const below = [notes, ...[lengths.comments, lengths.endnotes, lengths.boxes, lengths.headerBoxes].map(part)].map(read);
  const stories = headerStories(file);
  const told = (ranges: readonly Range[]): string[] => [
    ...new Set(ranges.flatMap(([from, to]) => lines(read([headersFrom + from, headersFrom + to]).text))),
  ];
  const [footnotes = '', comments = '', ...further] = below.map(({ text }) => text);
  const text = [
    ...told(stories.headers),
    body.text,
    ...lines(footnotes),
    ...further.flatMap(lines),
    ...told(stories.footers),
    ...lines(comments).map((line) => `Comment: ${line}`),
    ...floatingPictures(file).map((picture) => markFor(() => Promise.resolve(picture))),
  ].join('\n');
  return { pages: [stated(text, body.tables)], pictures, engine: 'built-in Word reader' };
};

/** Reads Word files up to 2003 like newer ones, with the text of inline images in place, and of floating images at the end. */
export const readDoc = withPictures(parsed);
