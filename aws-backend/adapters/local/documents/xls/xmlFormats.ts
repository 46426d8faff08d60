import type { OdfTag } from '../odf/followXml.ts';
import { isHiddenBy } from '../hidingFormat.ts';
import { numberText } from '../shownNumber.ts';
import { dateOf, dateText, isOfTime, truthText, writtenDate } from '../shownValues.ts';

/** The named formats that change the meaning of a number: learn.microsoft.com, "XML Spreadsheet Reference", ss:NumberFormat. */
const named: Readonly<Partial<Record<string, string>>> = {
  Percent: '0.00%',
  'Euro Currency': '[$€-2]#,##0.00',
  ...Object.fromEntries(['General Date', 'Long Date', 'Medium Date', 'Short Date'].map((name) => [name, 'yyyy-mm-dd'])),
  ...Object.fromEntries(['Long Time', 'Medium Time', 'Short Time'].map((name) => [name, 'hh:mm'])),
};
const usually = ['General', 'General Number', 'Currency', 'Fixed', 'Standard', 'Scientific', 'Yes/No', 'True/False', 'On/Off'];

/** Before this day, Excel is off by one day, because it treats 1900 as a leap year. */
const leapDay = Date.UTC(1900, 2, 1);
const dayMs = 24 * 60 * 60 * 1000;

const dayText = (words: string, format: string): string => {
  const ms = writtenDate(words)?.getTime();
  if (ms === undefined) return words;
  return dateText(new Date(ms < leapDay ? ms - dayMs : ms), false, format);
};

/** Formats the cells of an XML workbook by their style IDs. */
export class XmlFormats {
  readonly #formats = new Map<string | undefined, string>();
  #style: string | undefined;

  /** Takes styles in order, each after its parent. */
  take(tag: string, attributes: OdfTag['attributes']): void {
    if (tag === 'Style') {
      this.#style = attributes['ss:ID'];
      this.#formats.set(this.#style, this.#formats.get(attributes['ss:Parent']) ?? '');
    }
    if (tag !== 'NumberFormat') return;
    const format = attributes['ss:Format'] ?? '';
    this.#formats.set(this.#style, named[format] ?? (usually.includes(format) ? '' : format));
  }

  /** Returns the text that a cell of this style displays. */
  shown(type: string | undefined, words: string, style: string | undefined): string {
    const format = this.#formats.get(style) ?? '';
    if (type === 'Boolean') return truthText(words === '1');
    if (type === 'DateTime') return dayText(words, format);
    const value = Number(words);
    const isNumber = type === 'Number' && words.trim() !== '' && Number.isFinite(value);
    if (isHiddenBy(format, isNumber ? value : words)) return '';
    if (!isNumber) return words;
    return isOfTime(format) ? dateText(dateOf(value, false), false, format) : numberText(value, format);
  }
}
