import type { FoundTable } from '../tables/table.ts';
import type { Group, Shape } from './shapes.ts';
import { slideTable } from './slideTable.ts';

/** The slide's text from the document's outline, and the markers of its pictures. */
export interface Around {
  /** Texts that the document's outline lists for the slide. */
  listed: readonly string[];
  markFor(picture: number): string;
}

/** Collects the text and tables of a slide's shapes. */
class Drawn {
  readonly said: string[] = [];
  readonly tables: FoundTable[] = [];
  /** Listed texts that no shape has used yet: each is output once, even if several shapes reference it. */
  readonly #left: Map<number, string>;
  readonly #around: Around;

  constructor(around: Around) {
    this.#around = around;
    this.#left = new Map(around.listed.entries());
  }

  follow(part: Group | Shape, isCell = false): void {
    if ('parts' in part) {
      if (part.isTable) this.#followTable(part.parts.filter((each) => 'text' in each));
      for (const each of part.parts) this.follow(each, part.isTable);
      return;
    }
    if (!isCell || !part.place) this.#say(this.#textOf(part));
    if (part.picture !== undefined && part.picture > 0) this.said.push(this.#around.markFor(part.picture));
  }

  /** Adds the texts that no shape shows but the outline does. */
  sayRest(): void {
    const said = new Set(this.said);
    for (const text of this.#left.values()) if (!said.has(text)) this.#say(text);
  }

  #textOf({ text, listed = -1 }: Shape): string {
    const further = this.#left.get(listed) ?? '';
    this.#left.delete(listed);
    return [text, further].filter((each) => each !== '').join('\n');
  }

  #say(text: string): void {
    if (text.trim() !== '') this.said.push(text);
  }

  #followTable(shapes: readonly Shape[]): void {
    const cells = shapes.flatMap((cell) => (cell.place && !cell.isLine ? [{ ...cell.place, text: this.#textOf(cell) }] : []));
    const { lines, table } = slideTable(cells);
    for (const line of lines) this.#say(line);
    if (table) this.tables.push(table);
  }
}

/** Returns the text and tables of shapes, in drawing order. */
export const drawnOn = (drawing: readonly Group[], around: Around): Pick<Drawn, 'said' | 'tables'> => {
  const drawn = new Drawn(around);
  for (const group of drawing) drawn.follow(group);
  drawn.sayRest();
  return drawn;
};
