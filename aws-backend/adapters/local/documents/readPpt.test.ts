import type { Extraction } from '../../../contracts/extraction.ts';
import type { Images } from '../../../ports/images.ts';
import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { compound } from '../../../test/compound.ts';
import { localDocuments } from './localDocuments.ts';
import { pictureOf } from './test/reading.ts';
import {
  currentUser,
  document,
  drawing,
  group,
  listed,
  listedWords,
  notesList,
  notesPage,
  numbers,
  piece,
  place,
  presentation,
  properties,
  shape,
  slide,
  slideList,
  words,
} from './test/slides.ts';

const images: Images = {
  read: async ({ format }) => ({ schemaVersion: 1, format, text: 'Seen', pages: [], attachments: [], engine: 'ruler 1' }),
};
const read = (bytes: Uint8Array): Promise<Extraction> => localDocuments(images).read({ bytes, format: 'ppt', fileName: 'x.ppt' });
const pagesOf = ({ text, pages }: Extraction): string[][] => pages.map(({ start, end }) => text.slice(start, end).split(/\n+/));

/** A presentation with one slide. */
const one = (parts: readonly Uint8Array[], texts: readonly Uint8Array[] = [], further: readonly Uint8Array[] = []): Buffer =>
  presentation([{ 1: document(...further, slideList(listed(2, 256, ...texts))), 2: slide(parts) }]);
const string = (text: string, instance: number): Buffer => piece(0x0fba, Buffer.from(text, 'utf16le'), instance);
const shownFoot = (flags: number, instance: number, ...texts: readonly Uint8Array[]): Buffer =>
  piece(0x0fd9, [piece(0x0fda, numbers(flags << 16)), ...texts], instance);

describe('a PowerPoint file up to 2003', () => {
  it('is read slide by slide, with tables, images, and the speaker notes below', async () => {
    const extraction = await read(sampleFile('libreoffice/roadmap.ppt').bytes);

    expect(pagesOf(extraction)).toEqual([
      ['Roadmap of Globex', 'Next year in Zürich', 'Pump P-300 in March', 'Thank Sarah Johnson first.'],
      [''],
      ['Prices', 'Pump\tPrice', 'P-300\t€1,400', 'Seen'],
    ]);
    expect(extraction.tables).toMatchObject([
      {
        page: 3,
        rows: [
          ['Pump', 'Price'],
          ['P-300', '€1,400'],
        ],
      },
    ]);
  });

  it('is read as last saved, without earlier versions and deleted slides', async () => {
    const said = (text: string): Buffer => slide([drawing(shape(words(text)))]);
    const bytes = presentation([
      { 1: document(slideList(listed(2, 256), listed(3, 257))), 2: said('first offer'), 3: said('deleted') },
      { 1: document(slideList(listed(4, 258), listed(2, 256))), 4: said('new') },
      { 2: said('second offer') },
    ]);

    expect(pagesOf(await read(bytes))).toEqual([['new'], ['second offer']]);
  });

  it('is read with the outline’s texts in the places of their shapes', async () => {
    const bytes = one(
      [drawing(shape(words('between')), shape(listedWords(1)), shape(listedWords(0)), shape(listedWords(1)))],
      [words('Title'), words('one\rtwo\vthree'), words('only in the outline')],
    );

    expect(pagesOf(await read(bytes))).toEqual([['between', 'one', 'two', 'three', 'Title', 'only in the outline']]);
  });

  it.each([
    ['8-bit text', shape(Buffer.concat([piece(0x0f9f, numbers(4)), piece(0x0fa8, Buffer.from('Zürich', 'latin1'))])), ['Zürich']],
    ['text without a header', shape(piece(0x0fa0, Buffer.from('東京', 'utf16le'))), ['東京']],
    ['grouped shapes', group([shape(words('outer')), group([shape(words('inner'))])]), ['outer', 'inner']],
    ['slide numbers, which are left out', shape(words('page * of Globex', 5)), ['page  of Globex']],
    ['deleted shapes, which are left out', shape(words('gone'), [], 8), ['']],
    [
      'WordArt',
      piece(0xf004, [piece(0xf00b, Buffer.concat([Buffer.from('c0c00a000000', 'hex'), Buffer.from('Wavy\0', 'utf16le')]), 1)]),
      ['Wavy'],
    ],
  ])('is read with %s', async (_, drawn, lines) => {
    expect(pagesOf(await read(one([drawing(drawn)])))).toEqual([lines]);
  });

  it('is read with tables whose cells span others', async () => {
    const cell = (text: string, left: number, top: number): Buffer => shape(words(text), [place(left, top)]);
    const cells = [cell('Wide', 0, 0), cell('C', 20, 0), cell('a\rb', 0, 10), cell('7', 10, 10), cell('9', 20, 10)];
    const { text, tables } = await read(one([drawing(group(cells, properties([0x039f, 1])))]));

    expect(text).toBe('Wide\t\tC\na b\t7\t9');
    expect(tables).toMatchObject([
      {
        rows: [
          ['Wide', '', 'C'],
          ['a b', '7', '9'],
        ],
      },
    ]);
  });

  it('is read with footers and comments', async () => {
    const comment = piece(0x2ee0, [string('Ann', 0), string('Sure?\rReally?', 1)]);
    const tags = piece(0x1388, [piece(0x138a, [string('___PPT10', 0), piece(0x138b, comment)])]);
    const own = slide([drawing(shape(words('own'))), shownFoot(0x25, 0, string('3 November', 0), string('Secret', 2)), tags]);
    const none = slide([drawing(shape(words('none'))), shownFoot(0, 0, string('Secret', 2))]);
    const list = slideList(listed(2, 256), listed(3, 257), listed(4, 258));
    const bytes = presentation([
      { 1: document(shownFoot(0x20, 3, string('Globex', 2)), list), 2: slide([drawing(shape(words('as all')))]), 3: own, 4: none },
    ]);

    expect(pagesOf(await read(bytes))).toEqual([['as all', 'Globex'], ['own', '3 November', 'Secret', 'Comment: Sure? Really?'], ['none']]);
  });

  it('is read with the speaker notes of each slide', async () => {
    const said = (text: string): Buffer => drawing(shape(words(text)));
    const bytes = presentation([
      {
        1: document(slideList(listed(2, 256), listed(3, 257)), notesList(listed(4, 301), listed(5, 300))),
        2: slide([said('A')], 300),
        3: slide([said('B')], 301),
        4: notesPage(said('to B')),
        5: notesPage(said('to A')),
      },
    ]);

    expect(pagesOf(await read(bytes))).toEqual([
      ['A', 'to A'],
      ['B', 'to B'],
    ]);
  });

  it('is read with images in their places, and marks unsupported ones', async () => {
    const picture = piece(0xf01e, Buffer.concat([Buffer.alloc(17), await pictureOf(100)]));
    const metafile = piece(0xf01a, Buffer.alloc(60));
    const stored = (at: number): Buffer => piece(0xf007, Buffer.concat([Buffer.alloc(28), numbers(at, 0)]));
    const store = piece(0x040b, [piece(0xf000, [piece(0xf001, [stored(0), stored(picture.length)])])]);
    const shown = (...what: readonly (readonly [number, number])[]): Buffer =>
      slide([drawing(shape(words('above'), [properties(...what)]), shape(words('below')))]);
    const bytes = presentation(
      [
        {
          1: document(store, slideList(listed(2, 256), listed(3, 257), listed(4, 258))),
          2: shown([0x0104, 1]),
          3: shown([0x0180, 3], [0x0186, 1]),
          4: shown([0x0104, 2]),
        },
      ],
      Buffer.concat([picture, metafile]),
    );
    const extraction = await read(bytes);

    expect(pagesOf(extraction)).toEqual([
      ['above', 'Seen', 'below'],
      ['above', 'Seen', 'below'],
      ['above', 'below'],
    ]);
    expect(extraction.pages.map(({ hasUnreadPictures = false }) => hasUnreadPictures)).toEqual([false, false, true]);
    expect(extraction.notes).toEqual([{ code: 'PARTS_UNREAD' }]);
  });
});

describe('a PowerPoint file up to 2003 that', () => {
  const file = (stream: Uint8Array, edit: number, token?: number): Buffer =>
    compound({ 'PowerPoint Document': stream, 'Current User': currentUser(edit, token) });
  const directory = piece(0x1772, numbers(1 | (1 << 20), 0));
  const edit = (last: number, ...further: readonly number[]): Buffer => piece(0x0ff5, numbers(256, 0, last, 0, 1, 100, 0, ...further));

  let deep: Uint8Array = shape(words('deep'));
  for (let depth = 0; depth < 300; depth += 1) deep = group([deep]);

  it.each<[string, string, Uint8Array]>([
    ['is password-protected', 'FILE_ENCRYPTED', file(Buffer.alloc(100), 0, 0xf3d1c4df)],
    ['is encrypted according to its last edit', 'FILE_ENCRYPTED', file(Buffer.concat([directory, edit(0, 7)]), directory.length)],
    ['has no last edit', 'FILE_CORRUPT', compound({ 'PowerPoint Document': Buffer.alloc(100) })],
    ['has its last edit beyond the end', 'FILE_CORRUPT', file(Buffer.alloc(100), 5000)],
    ['has a circular list of edits', 'FILE_CORRUPT', file(Buffer.concat([directory, edit(directory.length)]), directory.length)],
    ['has no document', 'FILE_CORRUPT', presentation([{ 2: slide([]) }])],
    ['has a slide of another type', 'FILE_CORRUPT', presentation([{ 1: document(slideList(listed(1, 256))) }])],
    ['has a missing slide', 'FILE_CORRUPT', presentation([{ 1: document(slideList(listed(9, 256))) }])],
    ['has deeply nested shapes', 'FILE_CORRUPT', one([drawing(deep)])],
    ['has a truncated record', 'FILE_CORRUPT', one([Buffer.from('0f00ee03ffffff7f', 'hex')])],
    [
      'references one slide many times',
      'FILE_CORRUPT',
      presentation([{ 1: document(slideList(...Array.from({ length: 100 }, () => listed(2, 256)))), 2: slide([Buffer.alloc(10_000)]) }]),
    ],
  ])('%s is rejected', async (_, code, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ name: 'RejectedError', code });
  });

  it('has a table of 1,000 diagonal cells is read without that table', async () => {
    const cells = Array.from({ length: 1000 }, (_, at) => shape(words('x'), [place(at, at)]));
    const { text, tables } = await read(one([drawing(group(cells, properties([0x039f, 1])))]));

    expect([text.length, tables]).toEqual([1999, []]);
  });
});
