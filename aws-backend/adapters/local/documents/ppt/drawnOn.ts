import type { FoundTable } from '../tables/table.ts';
import type { Group, Shape } from './shapes.ts';
import { slideTable } from './slideTable.ts';

/** What the slide says elsewhere, and how its pictures are marked. */
export interface Around {
  /** Words that the document lists for the slide. */
  listed: readonly string[];
  markFor(picture: number): string;
}

/** What is drawn on a slide, as its shapes say it one after the other. */
class Drawn {
  readonly said: string[] = [];
  readonly tables: FoundTable[] = [];
  /** Listed words are said once, even if many shapes name them. */
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

  /** What no shape shows: the outline of the file still does. */
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

/** Reads what shapes say, in the order they were drawn. */
export const drawnOn = (drawing: readonly Group[], around: Around): Pick<Drawn, 'said' | 'tables'> => {
  const drawn = new Drawn(around);
  for (const group of drawing) drawn.follow(group);
  drawn.sayRest();
  return drawn;
};
