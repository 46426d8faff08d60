import { Document, Packer, Paragraph, Table, TableCell, TableRow, type ISectionOptions } from 'docx';
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import { z } from 'zod';
import { fixedZip, madeAt } from './fixedZip.ts';

type Children = ISectionOptions['children'];

const paragraphs = (lines: readonly string[]): Children => lines.map((line) => new Paragraph(line));

const table = (rows: readonly (readonly string[])[]): Table =>
  new Table({
    rows: rows.map((cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) })),
  });

/** A Word document: paragraphs, then a table. */
export const word = async (lines: readonly string[], rows: readonly (readonly string[])[]): Promise<Uint8Array> =>
  fixedZip(await Packer.toBuffer(new Document({ sections: [{ children: [...paragraphs(lines), table(rows)] }] })));

/** An Excel workbook with one table per sheet; dates and formulas are real ones. */
export const workbook = async (
  sheets: Readonly<Record<string, readonly (readonly (string | number | Date | ExcelJS.CellFormulaValue)[])[]>>,
): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  book.created = madeAt;
  book.modified = madeAt;
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows.map((row) => [...row]));
  return fixedZip(new Uint8Array(await book.xlsx.writeBuffer()));
};

/** The package's types describe its CommonJS build, where the class is nested one level deeper than in the build that is loaded. */
const Deck = z.custom<typeof PptxGenJS.default>((value) => typeof value === 'function').parse(PptxGenJS);

/** PowerPoint slides with a title, lines and speaker notes. */
export const slides = async (
  pages: readonly { title: string; lines: readonly string[]; notes: string }[],
): Promise<Uint8Array> => {
  const deck = new Deck();
  for (const { title, lines, notes } of pages) {
    const slide = deck.addSlide();
    slide.addText(title, { x: 0.5, y: 0.3, w: 9, h: 1, fontSize: 28 });
    slide.addText(lines.join('\n'), { x: 0.5, y: 1.5, w: 9, h: 3, fontSize: 16 });
    slide.addNotes(notes);
  }
  const written = await deck.write({ outputType: 'uint8array' });
  if (!(written instanceof Uint8Array)) throw new TypeError('pptxgenjs did not return bytes');
  return fixedZip(written);
};

const namespaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
const odtType = 'application/vnd.oasis.opendocument.text';
const manifest = `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${odtType}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;

/** An OpenDocument text. */
export const openDocument = (lines: readonly string[]): Uint8Array => {
  const body = lines.map((line) => `<text:p>${line}</text:p>`).join('');
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces} office:version="1.2"><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return zipSync(
    { mimetype: [strToU8(odtType), { level: 0 }], 'content.xml': strToU8(content), 'META-INF/manifest.xml': strToU8(manifest) },
    { mtime: madeAt },
  );
};
