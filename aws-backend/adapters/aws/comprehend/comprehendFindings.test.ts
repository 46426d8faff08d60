import { entitiesOf, keyPhrasesOf, personalDataOf } from './comprehendFindings.ts';

/** Places one behind the other, as a long text has them; each counts how often it is looked at. */
const counted = (count: number) => {
  const looks = { count: 0 };
  const places = Array.from({ length: count }, (_, index) => ({
    ...{ type: 'NAME', category: 'EMAIL' as const, confidence: 0.9, end: index * 10 + 8 },
    get start() {
      looks.count += 1;
      return index * 10;
    },
  }));
  return { places, looks };
};

/** Sorting looks at a place about as often as its count has binary digits. */
const mostLooks = 60;

describe('what Comprehend found in a long text', () => {
  const count = 2000;
  const text = 'late pump '.repeat(count);

  it('is joined with what the embedded rules found without comparing each with each', () => {
    const [theirs, own] = [counted(count), counted(count)];

    expect(personalDataOf(theirs.places, own.places)).toHaveLength(count);
    expect((theirs.looks.count + own.looks.count) / count).toBeLessThan(mostLooks);
  });

  it('is cleared of what is personal without comparing each with each', () => {
    const [phrases, personal] = [counted(count), counted(count)];

    expect(keyPhrasesOf(text, phrases.places, personal.places)).toEqual([]);
    expect((phrases.looks.count + personal.looks.count) / count).toBeLessThan(mostLooks);
  });

  it('has each place of a thing that is named again and again', () => {
    const [entity] = entitiesOf(
      text,
      Array.from({ length: count }, (_, index) => ({ type: 'OTHER', confidence: 0.9, start: index * 10, end: index * 10 + 9 })),
    );

    expect(entity).toMatchObject({ category: 'OTHER', value: 'late pump', confidence: 0.9 });
    expect(entity?.mentions).toHaveLength(count);
    expect(entity?.mentions.at(-1)).toEqual({ start: (count - 1) * 10, end: (count - 1) * 10 + 9 });
  });
});
