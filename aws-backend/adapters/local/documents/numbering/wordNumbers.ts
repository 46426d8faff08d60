import type { Place } from './placeFinder.ts';
import type { Definition, WordLevel } from './wordLists.ts';
import { writtenNumber } from './writtenNumber.ts';

const maxLevels = 9;

/** Counts the paragraphs of lists as Word does: ECMA-376, part 1, 17.9. */
export class WordNumbers {
  readonly #counts = new Map<Definition, (number | undefined)[]>();
  /** The list levels that have had a paragraph. */
  readonly #begun = new Set<string>();

  /** Returns the formatted number of the next paragraph at this place. */
  next({ id, counted, levels, starts, at }: Place): string {
    const levelAt = (each: number): WordLevel | undefined => levels[each];
    const startOf = (each: number): number => starts[each] ?? levelAt(each)?.from ?? 0;
    const counts = this.#counts.get(counted) ?? [];
    this.#counts.set(counted, counts);
    const last = this.#isFirst(`${id} ${String(at)}`) && starts[at] !== undefined ? undefined : counts[at];
    counts[at] = last === undefined ? startOf(at) : last + 1;
    // A higher level without a paragraph counts as started: after "1.1" follows "2".
    for (let above = 0; above < at; above += 1) counts[above] ??= startOf(above);
    for (let below = at + 1; below < maxLevels; below += 1) if (at < (levelAt(below)?.restart ?? below)) counts[below] = undefined;
    const { text = '', isLegal = false } = levelAt(at) ?? {};
    const numberAt = (each: number): string => {
      const format = levelAt(each)?.format ?? 'decimal';
      return each > at ? '' : writtenNumber(counts[each] ?? 0, isLegal && format !== 'decimalZero' ? 'decimal' : format);
    };
    return text.replace(/%([1-9])/g, (_, number: string) => numberAt(Number(number) - 1)).trim();
  }

  #isFirst(key: string): boolean {
    const isFirst = !this.#begun.has(key);
    this.#begun.add(key);
    return isFirst;
  }
}
