import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { archiveParts } from './archiveParts.ts';
import { read } from './test/reading.ts';
import { withUsualNames } from './usualNames.ts';

const sampleOf = (name: string): Buffer => readFileSync(path.join(process.cwd(), 'scripts', 'samples', name));
const sample = sampleOf('price-list.xlsx');
const slides = sampleOf('business-review.pptx');

/** Renames parts of a file, in the archive and in its relationships and content types. */
const named = (file: Uint8Array, from: string, to: string): Uint8Array => {
  const parts = Object.entries(unzipSync(file)).map(([name, part]): [string, Uint8Array] => [
    name.replace(from, to),
    /\.rels$|Content_Types/.test(name) ? strToU8(strFromU8(part).replaceAll(from, to)) : part,
  ]);
  return zipSync(Object.fromEntries(parts));
};

describe('a workbook with other part names than Excel’s', () => {
  it.each([
    ['sheet1.xml', 'sheet.xml', 'the first sheet, as of ClosedXML and the Open XML SDK'],
    ['worksheets/sheet1', 'worksheets/Prices', 'a sheet by its own name'],
    ['worksheets/sheet', 'Worksheets/Sheet', 'the sheets, in capitals'],
    ['sharedStrings.xml', 'SharedStrings.xml', 'the words, in capitals'],
    ['styles.xml', 'styles2.xml', 'the styles'],
    ['workbook.xml', 'workbook2.xml', 'the workbook itself'],
  ])('is read completely: %s is %s, %s', async (from, to) => {
    const { text, tables } = await read(named(sample, from, to), 'xlsx');

    expect([text, tables]).toEqual(await read(sample, 'xlsx').then((usual) => [usual.text, usual.tables]));
  });

  it('is read with all names in uppercase', async () => {
    const parts = Object.entries(unzipSync(sample)).map(([name, part]): [string, Uint8Array] => [name.toUpperCase(), part]);

    expect((await read(zipSync(Object.fromEntries(parts)), 'xlsx')).text).toContain('Pump P-200\t1249');
  });

  it('is the only kind that withUsualNames rewrites', async () => {
    const usual = { main: 'xl/workbook.xml', numbered: { kind: 'worksheet', begin: 'xl/worksheets/sheet' }, single: {} };

    expect(await withUsualNames(sample, await archiveParts(sample), usual)).toBe(sample);
  });
});

describe('a presentation with other part names than PowerPoint’s', () => {
  it.each([
    ['slide1.xml', 'slide.xml', 'the first one, as of the Open XML SDK'],
    ['slides/slide', 'Slides/Slide', 'all, in capitals'],
    ['presentation.xml', 'presentation2.xml', 'what lists them'],
    ['notesSlide1.xml', 'notesSlide.xml', 'the first notes, as of the Open XML SDK'],
    ['notesSlide2.xml', 'notesSlide7.xml', 'notes that are counted otherwise than slides'],
  ])('is read completely: %s is %s, %s', async (from, to) => {
    expect((await read(named(slides, from, to), 'pptx')).text).toBe((await read(slides, 'pptx')).text);
  });
});

describe('a small workbook with 500,000 unclosed tags', () => {
  it.each([
    ['_rels/.rels', '<Relationship '],
    ['xl/_rels/workbook.xml.rels', '<Relationship '],
    ['xl/workbook.xml', '<sheet '],
  ])('is rejected as damaged in linear time: %s', async (name, tag) => {
    const bytes = zipSync({ ...unzipSync(sample), [name]: strToU8(tag.repeat(500_000)) });

    await expect(read(bytes, 'xlsx')).rejects.toMatchObject({ code: 'FILE_CORRUPT' });
  });
});
