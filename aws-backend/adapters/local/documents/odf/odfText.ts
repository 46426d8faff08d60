import { stated, type PageText } from '../pagedText.ts';
import type { OdfFollower, OdfTag } from './followXml.ts';
import { addLines, blockOf, hide, odfTables, paragraphLines, type Block } from './odfBlocks.ts';
import { formWords, isUnseen, kindOf, type BlockKind } from './odfNames.ts';
import { pictureOf, spacesOf, timesOf } from './odfPages.ts';
import { raised } from '../raised.ts';
import { OdfNumbers } from './odfNumbers.ts';
import type { OdfStyles } from './odfStyles.ts';

const storyOf = (tag: string): 'above' | 'body' | 'below' =>
  tag === 'office:text' ? 'body' : tag.startsWith('style:header') ? 'above' : 'below';

interface Frame {
  pictures: string[];
  /** An embedded object, with or without a preview image. */
  object?: string;
  /** Its content was read in another form, so its image isn't needed. */
  isRead: boolean;
}

/** The markers of images, and the text of formulas and charts. */
export interface OdfDrawn {
  markFor(href: string): string;
  objects: ReadonlyMap<string, string>;
}

/** Builds the text of a document from its content and its headers and footers. */
export class OdfText implements OdfFollower {
  readonly #styles: OdfStyles;
  readonly #drawn: OdfDrawn;
  readonly #numbers = new OdfNumbers();
  readonly #tables = odfTables();
  readonly #open: Block[] = [];
  readonly #frames: Frame[] = [];
  readonly #forms: string[] = [];
  readonly #comments: string[] = [];
  readonly #stories: Record<ReturnType<typeof storyOf>, string[]> = { above: [], body: [], below: [] };
  /** The nesting depth within invisible content. */
  #unseen = 0;

  constructor(styles: OdfStyles, drawn: OdfDrawn) {
    this.#styles = styles;
    this.#drawn = drawn;
  }

  /** Headers first, then the body, footers and comments. Equal headers and footers once, because each page style has its own. */
  get pages(): PageText[] {
    const { above, body, below } = this.#stories;
    const stories = [...new Set(above), ...body, ...this.#forms, ...new Set(below), ...this.#comments];
    return [stated(stories.filter((each) => each !== '').join('\n'), this.#tables.tables)];
  }

  open(tag: OdfTag): void {
    this.#styles.open(tag);
    if (this.#unseen > 0 || isUnseen(tag)) {
      this.#unseen += 1;
      return;
    }
    this.#numbers.open(tag);
    const kind = kindOf[tag.name];
    if (kind === undefined) this.#openPiece(tag);
    else if (kind === 'story' || this.#open.length > 0) this.#openBlock(kind, tag);
  }

  text(text: string): void {
    const block = this.#open.at(-1);
    if (this.#unseen > 0 || block?.kind !== 'paragraph' || !block.shown.at(-1)) return;
    const words = text.replace(/[\t\r\n ]+/g, ' ');
    block.words += block.raised.at(-1) ? raised(words) : words;
  }

  close(tag: OdfTag): void {
    this.#styles.close(tag);
    if (this.#unseen > 0) {
      this.#unseen -= 1;
      return;
    }
    this.#numbers.close(tag);
    const block = this.#open.at(-1);
    if (tag.name === 'text:span') {
      block?.shown.pop();
      block?.raised.pop();
    }
    if (tag.name === 'draw:frame') this.#closeFrame();
    if (tag.name !== block?.tag) return;
    this.#open.pop();
    this.#closeBlock(block, this.#open.at(-1));
  }

  /** Adds text to the open paragraph, or as a separate line. */
  #say(words: string): void {
    const block = this.#open.at(-1);
    if (block?.kind !== 'paragraph') {
      if (block) addLines(block, words);
    } else if (block.shown.at(-1)) block.words += words;
  }

  #openBlock(kind: BlockKind, tag: OdfTag): void {
    const { name, attributes } = tag;
    if (kind === 'table') this.#markRead();
    const times = timesOf(attributes[kind === 'row' ? 'table:number-rows-repeated' : 'table:number-columns-repeated']);
    const isShown = kind !== 'paragraph' || (this.#styles.shows('paragraph', attributes['text:style-name']) ?? true);
    const block = blockOf(kind, name, times, isShown);
    if (kind === 'paragraph') block.number = this.#numbers.numberOf(tag, this.#styles.isUnlisted(attributes['text:style-name']));
    this.#open.push(block);
  }

  #openPiece(tag: OdfTag): void {
    const { name, attributes } = tag;
    const block = this.#open.at(-1);
    if (name === 'text:span') this.#openSpan(block, attributes['text:style-name']);
    else if (name === 'text:s') this.#say(spacesOf(tag));
    else if (name === 'text:tab') this.#say('\t');
    else if (name === 'text:line-break') this.#say('\n');
    else if (name === 'text:hidden-paragraph' && attributes['text:is-hidden'] === 'true') hide(block);
    else if (name.startsWith('form:')) this.#forms.push(formWords(tag));
    else this.#openDrawing(tag);
  }

  #openSpan(block: Block | undefined, style: string | undefined): void {
    block?.shown.push(this.#styles.shows('text', style) ?? block.shown.at(-1) ?? true);
    block?.raised.push(this.#styles.isRaised(style));
  }

  #openDrawing({ name, attributes }: OdfTag): void {
    const frame = this.#frames.at(-1);
    const href = attributes['xlink:href'] ?? '';
    if (name === 'draw:frame') this.#frames.push({ pictures: [], isRead: false });
    if (name === 'draw:image') frame?.pictures.push(href);
    if (name === 'draw:text-box') this.#markRead();
    if (frame && (name === 'draw:object' || name === 'draw:object-ole')) frame.object = href;
    const words = name === 'draw:object' ? this.#drawn.objects.get(href.replace(/^\.\//, '')) : undefined;
    if (words === undefined) return;
    this.#markRead();
    this.#say(words);
  }

  #markRead(): void {
    const frame = this.#frames.at(-1);
    if (frame) frame.isRead = true;
  }

  #closeFrame(): void {
    const { pictures = [], object, isRead = true } = this.#frames.pop() ?? {};
    const href = pictureOf(pictures) ?? object;
    if (href !== undefined && !isRead) this.#say(this.#drawn.markFor(href));
  }

  #closeBlock(block: Block, within: Block | undefined): void {
    const { kind, tag, lines } = block;
    if (kind === 'story') this.#stories[storyOf(tag)].push(lines);
    else if (kind === 'comment') this.#comments.push(lines === '' ? '' : `Comment: ${lines.replaceAll('\n', ' ')}`);
    else if (within === undefined) return;
    else if (kind === 'cell') this.#tables.endCell(within, block);
    else if (kind === 'row') this.#tables.endRow(within, block);
    else addLines(within, kind === 'paragraph' ? paragraphLines(block) : lines);
    if (kind === 'table' && !this.#open.some((each) => each.kind === 'cell')) this.#tables.endTable(block);
  }
}
