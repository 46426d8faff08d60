import { picturesToRead } from './picturesToRead.ts';

/** Images in rows of 400 that don't touch each other. */
const pictures = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    left: (at % 400) * 45,
    top: Math.floor(at / 400) * 15,
    width: 40,
    height: 10,
    scale: at === 7 ? 2 : 1,
  }));

describe('picturesToRead', () => {
  it('keeps a few images separate, and merges very many into one', () => {
    expect(picturesToRead(pictures(2), [])).toHaveLength(2);
    expect(picturesToRead(pictures(150_000), [])).toMatchObject([{ left: 0, top: 0, width: 399 * 45 + 40, height: 374 * 15 + 10 }]);
  });

  it('returns none of many images that are covered by text', () => {
    expect(picturesToRead(pictures(6000), [{ left: 10, top: 10, letters: 10_000 }])).toEqual([]);
  });
});
