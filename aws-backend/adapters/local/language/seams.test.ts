import { findPersonalData } from './personalData.ts';
import { windowsOf } from './windows.ts';

const found = async (text: string): Promise<string[]> =>
  (await findPersonalData(text, 'en')).map(({ category, start, end }) => `${category}:${text.slice(start, end)}`);

/** Returns a text without line breaks or full stops, in which a value starts this many characters before the end of a window. */
const around = (value: string, lettersBefore: number, filler: string): string => {
  const text = filler.repeat(6000).slice(0, 20_000 - lettersBefore - 1);
  const [gap = ' '] = filler.slice(-1);
  return `${text}${gap}${value}${gap}${filler.repeat(2000)}`;
};

describe('Personal data where a long text is cut', () => {
  it.each([
    ['CREDIT_CARD', '4111 1111 1111 1111', 'yes '],
    ['PHONE', '+44 20 7946 0958', 'yes '],
    ['NAME', 'Margaret Thompson', 'yes '],
    ['EMAIL', 'someone@example.com', 'yes;'],
  ])('is found whole, wherever it is cut: %s', async (category, value, filler) => {
    const cuts = new Set<number>();
    for (let lettersBefore = 0; lettersBefore <= value.length + 1; lettersBefore += 1) {
      const text = around(value, lettersBefore, filler);
      cuts.add((windowsOf(text)[1]?.start ?? 0) - text.indexOf(value));

      expect(await found(text)).toEqual([`${category}:${value}`]);
    }
    expect([...cuts].some((cut) => cut > 0 && cut < value.length)).toBe(true);
  });

  it('is found once if it is near the cut', async () => {
    const line = 'Please call Margaret Thompson on (312) 555-0147 before noon about the pump\n';

    expect(new Set(await found(line.repeat(1000)))).toEqual(new Set(['NAME:Margaret Thompson', 'PHONE:(312) 555-0147']));
    expect(await found(line.repeat(1000))).toHaveLength(2000);
  });
});
