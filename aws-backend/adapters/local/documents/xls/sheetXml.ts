import { followXml, type OdfFollower, type OdfTag } from '../odf/followXml.ts';
import { OdfPage, spare } from '../odf/odfPage.ts';
import { decodeText } from '../decodeText.ts';
import type { PageText } from '../pagedText.ts';
import { inOneLine } from '../tables/inOneLine.ts';

/** The part of a name behind its prefix, which files write or leave out. */
const plain = (name: string): string => name.replace(/^ss:/, '');

/** A day without its time where that says nothing, as in other workbooks. */
const shown = (type: string | undefined, words: string): string => {
  if (type === 'Boolean') return words === '1' ? 'TRUE' : 'FALSE';
  return type === 'DateTime'
    ? words
        .replace(/T00:00:00.*$/, '')
        .replace('T', ' ')
        .slice(0, 16)
    : words;
};

/** Follows the tags of a workbook as Excel 2003 writes it: learn.microsoft.com, "XML Spreadsheet Reference". */
class SheetXml implements OdfFollower {
  readonly sheets: OdfPage[] = [];
  readonly #spare = spare();
  #row = 0;
  #column = 0;
  #type: string | undefined;
  #open: 'Data' | 'Comment' | undefined;
  #words = '';
  #cell = '';

  open({ name, attributes }: OdfTag): void {
    const tag = plain(name);
    if (tag === 'Worksheet') {
      this.sheets.push(new OdfPage(this.#spare));
      this.sheets.at(-1)?.lines.push(attributes['ss:Name'] ?? '');
      this.#row = 0;
    }
    if (tag === 'Row') this.#openRow(Number(attributes['ss:Index']));
    if (tag === 'Cell') this.#openCell(Number(attributes['ss:Index']));
    if (tag === 'Comment') this.#open = 'Comment';
    if (tag !== 'Data' || this.#open === 'Comment') return;
    this.#open = 'Data';
    this.#type = attributes['ss:Type'];
  }

  text(text: string): void {
    if (this.#open) this.#words += text;
  }

  close({ name }: OdfTag): void {
    const tag = plain(name);
    const sheet = this.sheets.at(-1);
    if (tag === 'Data' && this.#open === 'Data') {
      this.#cell = shown(this.#type, inOneLine(this.#words));
      this.#end();
    }
    if (tag === 'Comment') {
      sheet?.below.push(`Note at ${sheet.address}: ${inOneLine(this.#words).trim()}`);
      this.#end();
    }
    if (tag === 'Cell') sheet?.cell(this.#cell, 1);
    if (tag === 'Row') sheet?.row(1);
    if (tag === 'Table') sheet?.endTable();
  }

  #end(): void {
    this.#open = undefined;
    this.#words = '';
  }

  /** Rows and cells may say where they stand, and leave those before them out. */
  #openRow(index: number): void {
    const row = index > this.#row ? index : this.#row + 1;
    if (row > this.#row + 1) this.sheets.at(-1)?.row(row - this.#row - 1);
    this.#row = row;
    this.#column = 0;
  }

  #openCell(index: number): void {
    const column = index > this.#column ? index : this.#column + 1;
    if (column > this.#column + 1) this.sheets.at(-1)?.cell('', column - this.#column - 1);
    this.#column = column;
    this.#cell = '';
  }
}

/** A workbook that Excel 2003 wrote in tags: a page a sheet, a line a row, a tab between cells; notes come last. */
export const sheetsInXml = (xml: Uint8Array): PageText[] => {
  const follower = new SheetXml();
  followXml(Buffer.from(decodeText(xml)), follower);
  return follower.sheets.map(({ text }) => text);
};
