import { followXml, type OdfFollower, type OdfTag } from '../odf/followXml.ts';
import { OdfPage, spare } from '../odf/odfPage.ts';
import { decodeText } from '../decodeText.ts';
import type { PageText } from '../pagedText.ts';
import { inOneLine } from '../tables/inOneLine.ts';
import { XmlFormats } from './xmlFormats.ts';

/** Removes the namespace prefix, which files may omit. */
const plain = (name: string): string => name.replace(/^ss:/, '');

/** The element and values that hide a sheet. */
const isVisible = /^(?:x:)?Visible$/;
const hiddenSheet = /^Sheet(?:Very)?Hidden$/;

const isHidden = (attributes: OdfTag['attributes']): boolean => attributes['ss:Hidden'] === '1';
/** The most rows in a sheet, which has fewer columns; a file may claim any number. */
const maxRows = 1_048_576;
const countIn = (attributes: OdfTag['attributes'], name: 'ss:Index' | 'ss:Span' | 'ss:MergeAcross'): number =>
  Math.min(maxRows, Math.max(0, Math.trunc(Number(attributes[name])) || 0));

/** Reads a workbook in the XML format of Excel 2003: learn.microsoft.com, "XML Spreadsheet Reference". */
class SheetXml implements OdfFollower {
  readonly sheets: OdfPage[] = [];
  readonly hiddenSheets = new Set<OdfPage>();
  readonly #formats = new XmlFormats();
  readonly #spare = spare();
  #row = 0;
  #column = 0;
  #columns = 0;
  #rowTag: OdfTag['attributes'] = {};
  #cellTag: OdfTag['attributes'] = {};
  #type: string | undefined;
  #open: 'Data' | 'Comment' | 'Visible' | undefined;
  #words = '';
  #cell = '';

  open({ name, attributes }: OdfTag): void {
    const tag = plain(name);
    this.#formats.take(tag, attributes);
    if (tag === 'Worksheet') this.#openSheet(attributes['ss:Name'] ?? '');
    if (tag === 'Column') this.#openColumn(attributes);
    if (tag === 'Row') this.#openRow(attributes);
    if (tag === 'Cell') this.#openCell(attributes);
    if (tag === 'Comment') this.#open = 'Comment';
    if (isVisible.test(name)) this.#open = 'Visible';
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
      const style = this.#cellTag['ss:StyleID'] ?? this.#rowTag['ss:StyleID'];
      this.#cell = this.#formats.shown(this.#type, inOneLine(this.#words), style);
      this.#end();
    }
    if (tag === 'Comment') {
      sheet?.below.push(`Note at ${sheet.address}: ${inOneLine(this.#words).trim()}`);
      this.#end();
    }
    if (isVisible.test(name)) {
      if (sheet && hiddenSheet.test(this.#words.trim())) this.hiddenSheets.add(sheet);
      this.#end();
    }
    if (tag === 'Cell') this.#closeCell();
    if (tag === 'Row') sheet?.row(1, isHidden(this.#rowTag));
    if (tag === 'Table') sheet?.endTable();
  }

  #end(): void {
    this.#open = undefined;
    this.#words = '';
  }

  #openSheet(name: string): void {
    const sheet = new OdfPage(this.#spare);
    sheet.lines.push(name);
    this.sheets.push(sheet);
    this.#row = 0;
    this.#columns = 0;
  }

  /** Columns may have an index, and may stand for several. */
  #openColumn(attributes: OdfTag['attributes']): void {
    const before = Math.max(0, countIn(attributes, 'ss:Index') - 1 - this.#columns);
    const times = countIn(attributes, 'ss:Span') + 1;
    this.sheets.at(-1)?.columns(before, false);
    this.sheets.at(-1)?.columns(times, isHidden(attributes));
    this.#columns += before + times;
  }

  /** Rows and cells may have an index, with those before them omitted. */
  #openRow(attributes: OdfTag['attributes']): void {
    const before = Math.max(0, countIn(attributes, 'ss:Index') - 1 - this.#row);
    if (before > 0) this.sheets.at(-1)?.row(before);
    this.#row += before + 1;
    this.#column = 0;
    this.#rowTag = attributes;
  }

  #openCell(attributes: OdfTag['attributes']): void {
    const before = Math.max(0, countIn(attributes, 'ss:Index') - 1 - this.#column);
    if (before > 0) this.sheets.at(-1)?.cell('', before);
    this.#column += before + 1;
    this.#cell = '';
    this.#cellTag = attributes;
  }

  /** A cell may span several columns. */
  #closeCell(): void {
    const further = countIn(this.#cellTag, 'ss:MergeAcross');
    this.sheets.at(-1)?.cell(this.#cell, 1);
    if (further > 0) this.sheets.at(-1)?.cell('', further);
    this.#column += further;
  }
}

/** Reads an XML workbook of Excel 2003: one page per sheet, one line per row, tabs between cells; then notes. Without hidden sheets. */
export const sheetsInXml = (xml: Uint8Array): { pages: PageText[]; hasHidden: boolean } => {
  const follower = new SheetXml();
  followXml(Buffer.from(decodeText(xml)), follower);
  const seen = follower.sheets.filter((sheet) => !follower.hiddenSheets.has(sheet));
  return { pages: seen.map(({ text }) => text), hasHidden: follower.hiddenSheets.size > 0 || seen.some((sheet) => sheet.hasHidden) };
};
