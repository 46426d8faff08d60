import { hiddenSlide, type PageText } from '../pagedText.ts';
import type { OdfFollower, OdfTag } from './followXml.ts';
import { OdfPage, spare } from './odfPage.ts';

/** Spaces are stored as a count; limited to the length of the tag, so that the text can't be longer than its file. */
const maxSpaces = 20;
export const timesOf = (said: string | undefined): number => Math.max(1, Math.trunc(Number(said)) || 1);
export const spacesOf = ({ attributes }: OdfTag): string => ' '.repeat(Math.min(maxSpaces, timesOf(attributes['text:c'])));

type Place = 'page' | 'cell' | 'notes' | 'comment' | 'nowhere';

const placeOf: Readonly<Partial<Record<string, Place>>> = {
  'table:table-cell': 'cell',
  'table:covered-table-cell': 'cell',
  'presentation:notes': 'notes',
  'office:annotation': 'comment',
  'table:tracked-changes': 'nowhere',
  'office:forms': 'nowhere',
};

/** Footers are defined before the slides. */
const footer = 'presentation:footer-decl';

/** Whether an image is in a readable format. */
const isDrawable = (href: string): boolean => /\.(?:png|jpe?g|gif|tiff?|webp)$/i.test(href);

/** Returns the readable one of alternative images, or the first. */
export const pictureOf = (pictures: readonly string[]): string | undefined => pictures.find(isDrawable) ?? pictures[0];

/** Returns a cell's text, or its value if it has none; dates in ISO format. */
const valueOf = ({ attributes }: OdfTag, words: string): string => {
  const date = attributes['office:date-value'];
  if (date !== undefined)
    return date
      .replace(/T00:00:00.*$/, '')
      .replace('T', ' ')
      .slice(0, 16);
  return words === ''
    ? (attributes['office:string-value'] ?? attributes['office:value'] ?? attributes['office:boolean-value'] ?? '')
    : words;
};

/** Whether a row or column is hidden or filtered out: OpenDocument 1.3, part 3, 19.754. */
const isHidden = ({ attributes }: OdfTag): boolean => /^(?:collapse|filter)$/.test(attributes['table:visibility'] ?? '');

/** Builds a page for each sheet of a spreadsheet or slide of a presentation. */
export class OdfPages implements OdfFollower {
  readonly #kind: 'sheets' | 'slides';
  readonly #markFor: (href: string) => string;
  readonly #spare = spare();
  readonly #done: OdfPage[] = [];
  readonly #open: { name: string; place: Place; words: string[]; tag: OdfTag }[] = [];
  readonly #paragraphs: string[] = [];
  readonly #frames: { pictures: string[]; hasTable: boolean }[] = [];
  /** Footers by name, each until the first slide with it. */
  readonly #footers = new Map<string, string>();
  /** Styles of hidden sheets and slides. */
  readonly #hiding = new Set<string>();
  readonly #unseen = new Set<OdfPage>();
  #style = '';
  #tables = 0;

  constructor(kind: 'sheets' | 'slides', markFor: (href: string) => string) {
    this.#kind = kind;
    this.#markFor = markFor;
  }

  get pages(): PageText[] {
    return this.#done.filter((page) => !this.#unseen.has(page)).map(({ text }) => text);
  }

  /** Whether hidden sheets, rows or columns were left out. */
  get hasHidden(): boolean {
    return this.#unseen.size > 0 || this.#done.some(({ hasHidden }) => hasHidden);
  }

  get #page(): OdfPage | undefined {
    return this.#done.at(-1);
  }

  open(tag: OdfTag): void {
    const { name, attributes } = tag;
    const place = placeOf[name];
    if (place !== undefined) this.#open.push({ name, place, words: [], tag });
    if (name === 'style:style') this.#style = attributes['style:name'] ?? '';
    if (attributes['table:display'] === 'false' || attributes['presentation:visibility'] === 'hidden') this.#hiding.add(this.#style);
    if (name === 'draw:page') this.#openSlide(attributes['draw:style-name'] ?? '');
    if (name === 'table:table') this.#openTable(tag);
    if (name === 'table:table-column' && this.#tables === 1)
      this.#page?.columns(timesOf(attributes['table:number-columns-repeated']), isHidden(tag));
    // The page number is collected separately from the text around it, and dropped.
    if (name === 'text:p' || name === 'text:h' || name === 'text:page-number' || name === footer) this.#paragraphs.push('');
    if (name === 'text:s') this.text(spacesOf(tag));
    if (name === 'text:tab' || name === 'text:line-break') this.text(' ');
    if (name === 'draw:frame') this.#frames.push({ pictures: [], hasTable: false });
    if (name === 'draw:image') this.#frames.at(-1)?.pictures.push(attributes['xlink:href'] ?? '');
  }

  text(text: string): void {
    const open = this.#paragraphs.pop();
    if (open !== undefined) this.#paragraphs.push(open + text);
  }

  close(tag: OdfTag): void {
    const { name, attributes } = tag;
    if (name === 'text:p' || name === 'text:h') this.#say(this.#paragraphs.pop() ?? '');
    if (name === 'text:page-number') this.#paragraphs.pop();
    if (name === footer) this.#footers.set(attributes['presentation:name'] ?? '', this.#paragraphs.pop() ?? '');
    if (name === 'draw:page') this.#sayFooter(attributes['presentation:use-footer-name'] ?? '');
    if (name === 'draw:frame') this.#closeFrame();
    if (name === this.#open.at(-1)?.name) this.#closePlace();
    if (name === 'table:table-row' && this.#tables === 1) this.#page?.row(timesOf(attributes['table:number-rows-repeated']), isHidden(tag));
    if (name === 'table:table') {
      this.#tables -= 1;
      if (this.#tables === 0) this.#page?.endTable();
    }
  }

  #openSlide(style: string): void {
    const slide = new OdfPage(this.#spare);
    if (this.#hiding.has(style)) slide.lines.push(hiddenSlide);
    this.#done.push(slide);
  }

  #openTable({ attributes }: OdfTag): void {
    this.#tables += 1;
    const frame = this.#frames.at(-1);
    if (frame) frame.hasTable = true;
    if (this.#kind !== 'sheets' || this.#tables > 1) return;
    const sheet = new OdfPage(this.#spare);
    sheet.lines.push(attributes['table:name'] ?? '');
    if (this.#hiding.has(attributes['table:style-name'] ?? '')) this.#unseen.add(sheet);
    this.#done.push(sheet);
  }

  #say(words: string): void {
    const within = this.#open.at(-1);
    if (within) within.words.push(words);
    else if (words.trim() !== '') this.#page?.lines.push(words);
  }

  #sayFooter(name: string): void {
    this.#say(this.#footers.get(name) ?? '');
    this.#footers.delete(name);
  }

  #closeFrame(): void {
    const { pictures = [], hasTable = false } = this.#frames.pop() ?? {};
    const href = pictureOf(pictures);
    if (href === undefined || hasTable) return;
    if (this.#kind === 'sheets') this.#page?.below.push(this.#markFor(href));
    else this.#say(this.#markFor(href));
  }

  #closePlace(): void {
    const closed = this.#open.pop();
    if (closed === undefined) return;
    const { place, words, tag } = closed;
    const said = words.filter((each) => each.trim() !== '');
    const page = this.#page;
    if (place === 'notes') page?.below.push(...said);
    if (place === 'comment' && said.length > 0) {
      const label = this.#kind === 'sheets' && this.#open.at(-1)?.place === 'cell' ? `Note at ${page?.address ?? ''}` : 'Comment';
      page?.below.push(`${label}: ${said.join(' ')}`);
    }
    if (place === 'cell' && this.#tables === 1)
      page?.cell(valueOf(tag, said.join(' ')), timesOf(tag.attributes['table:number-columns-repeated']));
    else if (place === 'cell') said.forEach((each) => this.#say(each));
  }
}
