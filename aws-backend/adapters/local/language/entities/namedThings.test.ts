import type { Span } from '../spans.ts';
import { windowsOf } from '../windows.ts';
import { namedInPieces, namedThings } from './namedThings.ts';

const untagged = { organizations: [], locations: [], nounPhrases: [] };
const line = 'The invoice over 1,200.00 EUR of Globex Corporation in Lyon is due on 3 March 2027.\n';

const placeOf = (text: string, words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('namedInPieces', () => {
  it('loads the name lists itself to tell places from people', async () => {
    const text = 'The plant in Zorbingen supplies Wiebke.';
    const locations = [placeOf(text, 'Zorbingen'), placeOf(text, 'Wiebke')];
    const finds = await namedThings(text, 'en', [], { ...untagged, locations });

    expect(finds.map(({ start, end }) => text.slice(start, end))).toEqual(['Zorbingen']);
  });

  it('yields a long text piece by piece, each with the mentions within it', async () => {
    const text = line.repeat(1500);
    const ends = windowsOf(text).map(({ start, text: { length } }) => start + length);
    const pieces = await Array.fromAsync(namedInPieces(text, 'en', [], untagged));

    expect(ends.length).toBeGreaterThan(5);
    expect(pieces).toHaveLength(ends.length);
    pieces.forEach((finds, index) => {
      expect(finds.length).toBeLessThan(2000);
      expect(finds.every(({ start, end }) => start >= (ends[index - 1] ?? 0) && end <= (ends[index] ?? 0))).toBe(true);
    });
    expect(pieces.flat().filter(({ rule }) => rule === 'amount')).toHaveLength(1500);
  });

  it('extends a piece whose end is within a name, so that mentions can’t overlap across pieces', async () => {
    const filler = 'x'.repeat(19_995);
    const text = `${filler} Sarah${'y'.repeat(10)}Johnson owes 1,200.00 EUR.`;
    const name = placeOf(text, `Sarah${'y'.repeat(10)}Johnson`);
    const [, second] = windowsOf(text);
    const pieces = await Array.fromAsync(namedInPieces(text, 'en', [{ start: name.start - 5, end: name.end }], untagged));

    expect(second?.start).toBeGreaterThan(name.start - 5);
    expect(second?.start).toBeLessThan(name.end);
    expect(pieces).toHaveLength(1);
    expect(pieces.flat().map(({ rule }) => rule)).toEqual(['person', 'amount']);
  });

  it('analyzes only the given windows', async () => {
    const text = line.repeat(1500);
    const [, second] = windowsOf(text);
    const finds = await namedThings(text, 'en', [], untagged, second ? [second] : []);

    expect(finds.length).toBeGreaterThan(100);
    expect(finds.every(({ start }) => start >= (second?.start ?? 0) && start < (second?.start ?? 0) + 20_000)).toBe(true);
  });
});
