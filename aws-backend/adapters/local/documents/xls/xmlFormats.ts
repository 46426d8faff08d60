import type { OdfTag } from '../odf/followXml.ts';
import { isHiddenBy } from '../hidingFormat.ts';
import { numberText } from '../shownNumber.ts';
import { dateOf, dateText, isOfTime, truthText, writtenDate } from '../shownValues.ts';

/** Formats that have a name, as far as they change what a number is taken for: learn.microsoft.com, "XML Spreadsheet Reference", ss:NumberFormat. */
const named: Readonly<Partial<Record<string, string>>> = {
  Percent: '0.00%',
  'Euro Currency': '[$€-2]#,##0.00',
  ...Object.fromEntries(['General Date', 'Long Date', 'Medium Date', 'Short Date'].map((name) => [name, 'yyyy-mm-dd'])),
  ...Object.fromEntries(['Long Time', 'Medium Time', 'Short Time'].map((name) => [name, 'hh:mm'])),
};
const usually = ['General', 'General Number', 'Currency', 'Fixed', 'Standard', 'Scientific', 'Yes/No', 'True/False', 'On/Off'];

/** Before this day Excel counts one day less: it takes 1900 for a leap year. */
const leapDay = Date.UTC(1900, 2, 1);
const dayMs = 24 * 60 * 60 * 1000;

const dayText = (words: string, format: string): string => {
  const ms = writtenDate(words)?.getTime();
  if (ms === undefined) return words;
  return dateText(new Date(ms < leapDay ? ms - dayMs : ms), false, format);
};

/** How the cells of a workbook in tags are shown, by the names of their styles. */
export class XmlFormats {
  readonly #formats = new Map<string | undefined, string>();
  #style: string | undefined;

  /** Takes the styles as they come, each after the one that it is made after. */
  take(tag: string, attributes: OdfTag['attributes']): void {
    if (tag === 'Style') {
      this.#style = attributes['ss:ID'];
      this.#formats.set(this.#style, this.#formats.get(attributes['ss:Parent']) ?? '');
    }
    if (tag !== 'NumberFormat') return;
    const format = attributes['ss:Format'] ?? '';
    this.#formats.set(this.#style, named[format] ?? (usually.includes(format) ? '' : format));
  }

  /** What a cell of that style shows. */
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
