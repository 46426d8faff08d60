import type { Extraction } from '../../../contracts/extraction.ts';
import type { Images } from '../../../ports/images.ts';
import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { compound } from '../../../test/compound.ts';
import { compoundStreams } from './compound/compoundStreams.ts';
import { localDocuments } from './localDocuments.ts';

const images: Images = {
  read: async ({ format }) => ({ schemaVersion: 1, format, text: 'Seen', pages: [], attachments: [], engine: 'ruler 1' }),
};
const read = (bytes: Uint8Array): Promise<Extraction> => localDocuments(images).read({ bytes, format: 'doc', fileName: 'x.doc' });

/** The sample with changed streams. */
const changed = async (change: (streams: { WordDocument: Buffer; '1Table': Buffer; Data: Buffer }) => void): Promise<Buffer> => {
  const streams = await compoundStreams(sampleFile('libreoffice/service-report.doc').bytes);
  const stream = (name: string): Buffer => Buffer.from(streams.read(name) ?? []);
  const made = { WordDocument: stream('WordDocument'), '1Table': stream('1Table'), Data: stream('Data') };
  change(made);
  return compound(made);
};

describe('a Word file up to 2003', () => {
  it('is read in the order headers, body, notes, footers, comments', async () => {
    const { text, pages, formFields } = await read(sampleFile('libreoffice/service-report.doc').bytes);

    expect(text.split(/\n+/)).toEqual([
      'Globex Field Service',
      'Visit to Brightfields Farms on 3 November 2026',
      'The main seal leaks. Надежда Иванова, Zürich and 田中太郎 were told.',
      'Part\tCount\tPrice',
      'Seal kit\t2\t€16.40',
      'Filter F-10\t\t€39.50',
      'See the manual for the plate below.',
      'Seen',
      'Signed by Kwame Mensah.',
      'Two hours, under warranty.',
      'Report 2026-118',
      'Comment: Is it covered?',
    ]);
    expect(pages).toHaveLength(1);
    // A comment isn't a form field.
    expect(formFields).toEqual([]);
  });

  it('is read with footnote marks as superscript digits', async () => {
    const bytes = await changed(({ WordDocument: main }) => {
      const at = main.indexOf('Do not show this', 0, 'utf16le');
      main.write('12', at + 28, 'utf16le');
      // Moves the start of its run, and makes it superscript instead of hidden: [MS-DOC] 2.9.33 and 2.6.1, sprmCIss.
      main.writeUInt32LE(at + 28, main.indexOf(Buffer.from([at & 0xff, at >> 8, 0, 0])));
      main.writeUInt16LE(0x2a48, main.indexOf(Buffer.from([0x3c, 0x08, 1])));
    });

    expect((await read(bytes)).text).toContain('were told.Do not show th¹²\n');
  });

  it('is read with cells beside merged ones in their columns', async () => {
    const bytes = await changed(({ WordDocument: main }) => {
      main.write(' ', main.indexOf('Filter F-10', 0, 'utf16le') + 22, 'utf16le');
      // Changes the row to two cells, of which the first ends where the second did: [MS-DOC] 2.9.321.
      const definition = main.lastIndexOf(Buffer.from([0x08, 0xd6, 0x46, 0x00, 3]));
      main[definition + 4] = 2;
      main.copyWithin(definition + 7, definition + 9, definition + 13);
    });

    expect((await read(bytes)).tables?.[0]?.rows).toEqual([
      ['Part', 'Count', 'Price'],
      ['Seal kit', '2', '€16.40'],
      ['Filter F-10', '', '€39.50'],
    ]);
  });

  it('is read the same after the test helper rewrites it', async () => {
    expect(await read(await changed(() => undefined))).toEqual(await read(sampleFile('libreoffice/service-report.doc').bytes));
  });

  it('gets a note for images in unsupported formats', async () => {
    const bytes = await changed(({ Data }) => Data.fill(0, 0x44, Data.length));

    expect((await read(bytes)).notes).toEqual([{ code: 'PARTS_UNREAD' }]);
  });

  it.each([
    [
      'is password-protected',
      'FILE_ENCRYPTED',
      ({ WordDocument: main }: { WordDocument: Buffer }) => main.writeUInt16LE(main.readUInt16LE(0x0a) | 0x0100, 0x0a),
    ],
    ['is of Word 95', 'DOCUMENT_TYPE_UNSUPPORTED', ({ WordDocument: main }: { WordDocument: Buffer }) => main.writeUInt16LE(104, 2)],
    ['is no Word file', 'FILE_CORRUPT', ({ WordDocument: main }: { WordDocument: Buffer }) => main.writeUInt16LE(0, 0)],
    ['has no text', 'FILE_CORRUPT', ({ WordDocument: main }: { WordDocument: Buffer }) => main.writeUInt32LE(0, 0x1a2)],
  ])('that %s is rejected', async (_, code, change) => {
    await expect(read(await changed(change))).rejects.toThrow(code);
  });

  it('that references the same text many times is rejected as damaged', async () => {
    const bytes = await changed((streams) => {
      const pieces = 20_000;
      const list = Buffer.alloc(5 + (pieces + 1) * 4 + pieces * 8);
      list[0] = 2;
      list.writeUInt32LE(list.length - 5, 1);
      for (let piece = 0; piece <= pieces; piece += 1) list.writeUInt32LE(piece * 500, 5 + piece * 4);
      streams.WordDocument.writeUInt32LE(streams['1Table'].length, 0x1a2);
      streams.WordDocument.writeUInt32LE(list.length, 0x1a6);
      streams['1Table'] = Buffer.concat([streams['1Table'], list]);
    });

    await expect(read(bytes)).rejects.toThrow('FILE_CORRUPT');
  });

  it('with 200,000 unterminated fields is read in linear time', async () => {
    const bytes = await changed((streams) => {
      const letters = Buffer.alloc(200_000, 0x13);
      const list = Buffer.alloc(5 + 8 + 8);
      list[0] = 2;
      list.writeUInt32LE(16, 1);
      list.writeUInt32LE(letters.length, 9);
      list.writeUInt32LE((streams.WordDocument.length * 2) | 0x40000000, 15);
      streams.WordDocument.writeUInt32LE(letters.length, 0x4c);
      for (let part = 1; part < 8; part += 1) streams.WordDocument.writeUInt32LE(0, 0x4c + part * 4);
      streams.WordDocument.writeUInt32LE(streams['1Table'].length, 0x1a2);
      streams.WordDocument.writeUInt32LE(list.length, 0x1a6);
      streams.WordDocument = Buffer.concat([streams.WordDocument, letters]);
      streams['1Table'] = Buffer.concat([streams['1Table'], list]);
    });

    expect(await read(bytes)).toMatchObject({ text: '', notes: [{ code: 'NO_TEXT' }] });
  });
});
