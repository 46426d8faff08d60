import type { OfficeRecord } from '../officeArt/records.ts';

/** [MS-PPT] 2.9: a text starts with its type, followed by its characters and the positions of its placeholders. */
const textBegins = 0x0f9f;
const letters: ReadonlyMap<number, BufferEncoding> = new Map([
  [0x0fa0, 'utf16le'],
  [0x0fa8, 'latin1'],
]);
/** Placeholders for slide number, date and time, header and footer: [MS-PPT] 2.9.47 and following. */
const standsForOther: ReadonlySet<number> = new Set([0x0fd8, 0x0ff7, 0x0ff8, 0x0ff9, 0x0ffa, 0x1015]);

interface Text {
  said: string;
  leftOut: number[];
}

const without = ({ said, leftOut }: Text): string => {
  const places = leftOut.toSorted((a, b) => a - b);
  return [-1, ...places].map((place, index) => said.slice(place + 1, places[index])).join('');
};

/** Normalizes line breaks and removes empty lines. */
const asLines = (text: string): string =>
  text
    .replace(/[\r\v]/g, '\n')
    .replace(/^[^\S\n]+$/gm, '')
    .replace(/\n{2,}/g, '\n')
    .replace(/^\n|\n$/g, '');

/** Returns the texts in these records, without placeholders such as the slide number. */
export const textsIn = (records: readonly OfficeRecord[]): string[] => {
  const texts: Text[] = [];
  for (const record of records) {
    const encoding = letters.get(record.kind);
    if (record.kind === textBegins || (encoding && texts.length === 0)) texts.push({ said: '', leftOut: [] });
    const text = texts.at(-1);
    if (text && encoding) text.said += record.body.toString(encoding);
    if (text && standsForOther.has(record.kind) && record.body.length >= 4) text.leftOut.push(record.body.readUInt32LE(0));
  }
  return texts.map((text) => asLines(without(text)));
};
