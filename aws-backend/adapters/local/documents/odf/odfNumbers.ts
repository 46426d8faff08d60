import type { OdfTag } from './followXml.ts';
import { beforeWords, levelOf, numberText, type ListLevel } from './listLevels.ts';

interface List {
  style: string;
  /** The current number of each level, shared with nested lists. */
  counts: number[];
  depth: number;
  /** The next paragraph is the first of its item; `said` is the item's explicit number. */
  begins: boolean;
  said: string | undefined;
}

/** Elements whose lists are independent of the list around them. */
const apart: ReadonlySet<string> = new Set([
  'table:table-cell',
  'draw:text-box',
  'draw:custom-shape',
  'text:note-body',
  'office:annotation',
]);
const levelNames = /^text:(?:list-level-style-(?:number|bullet|image)|outline-level-style)$/;
const headings = 'text:outline-style';

/** Numbers list items and headings, because files store only the formats of their numbers. OpenDocument 1.3, part 3, 5.3 and 16.30. */
export class OdfNumbers {
  readonly #levels = new Map<string, ListLevel>();
  readonly #open: (List | undefined)[] = [];
  readonly #byId = new Map<string, number[]>();
  readonly #byStyle = new Map<string, number[]>();
  readonly #headings: number[] = [];
  /** The names of the list style being defined; the outline style of headings has two. */
  #told: string[] = [];

  open(tag: OdfTag): void {
    const { name, attributes } = tag;
    const list = this.#open.at(-1);
    if (name === 'text:list-style' || name === headings)
      this.#told = [attributes['style:name'] ?? '', ...(name === headings ? [headings] : [])];
    else if (levelNames.test(name))
      for (const style of this.#told) this.#levels.set(`${style} ${attributes['text:level'] ?? ''}`, levelOf(tag));
    else if (name === 'text:list') this.#open.push(this.#listOf(attributes, list));
    else if (apart.has(name)) this.#open.push(undefined);
    else if (name === 'text:list-item' && list) Object.assign(list, { begins: true, said: attributes['text:start-value'] });
    else if (name === 'text:list-header' && list) list.begins = false;
  }

  close({ name }: OdfTag): void {
    if (name === 'text:list' || apart.has(name)) this.#open.pop();
  }

  /** Returns the number of a paragraph that begins, or '' if it has none. */
  numberOf({ name, attributes }: OdfTag, hasNoList: boolean): string {
    const list = this.#open.at(-1);
    if (list) {
      if (!list.begins) return '';
      list.begins = false;
      return this.#count(list.style, list.counts, list.depth, list.said);
    }
    const depth = Number(attributes['text:outline-level'] ?? 1);
    if (name !== 'text:h' || hasNoList || attributes['text:is-list-header'] === 'true' || !(depth >= 1 && depth <= 10)) return '';
    const said = attributes['text:restart-numbering'] === 'true' ? (attributes['text:start-value'] ?? '1') : undefined;
    return this.#count(headings, this.#headings, depth, said);
  }

  #listOf(attributes: OdfTag['attributes'], within: List | undefined): List {
    const style = attributes['text:style-name'] ?? within?.style ?? '';
    const { 'text:continue-list': continued, 'xml:id': id } = attributes;
    const before = continued === undefined ? undefined : this.#byId.get(continued);
    const goesOn = attributes['text:continue-numbering'] === 'true' ? this.#byStyle.get(style) : undefined;
    const counts = within?.counts ?? before ?? goesOn ?? [];
    if (id !== undefined) this.#byId.set(id, counts);
    this.#byStyle.set(style, counts);
    return { style, counts, depth: (within?.depth ?? 0) + 1, begins: false, said: undefined };
  }

  #count(style: string, counts: number[], depth: number, said: string | undefined): string {
    const levelAt = (at: number): ListLevel | undefined => this.#levels.get(`${style} ${String(at)}`);
    const level = levelAt(depth);
    const last = counts[depth - 1];
    counts[depth - 1] = said !== undefined && /^\d{1,9}$/.test(said) ? Number(said) : last === undefined ? (level?.from ?? 1) : last + 1;
    counts.length = depth;
    if (level === undefined || level.format === '') return '';
    const numbers: string[] = [];
    for (let at = Math.max(1, depth - level.names + 1); at <= depth; at += 1) {
      const named = levelAt(at);
      // A level 2 heading without a level 1 heading is "0.1", but the first item of a nested list is "1.1".
      if (named) numbers.push(numberText(counts[at - 1] ?? (style === headings ? 0 : named.from), named));
    }
    return beforeWords(`${level.prefix}${numbers.filter((number) => number !== '').join('.')}${level.suffix}`);
  }
}
