import { entitiesOf, keyPhrasesOf, personalDataOf, sentimentOf } from './comprehendFindings.ts';

/** Consecutive spans, as in a long text, that count how often they are accessed. */
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

/** Sorting accesses a span about as often as the count has binary digits. */
const maxLooks = 60;

describe('the findings of Comprehend in a long text', () => {
  const count = 2000;
  const text = 'late pump '.repeat(count);

  it('are merged with those of the embedded rules without comparing every pair', () => {
    const [theirs, own] = [counted(count), counted(count)];

    expect(personalDataOf(theirs.places, own.places)).toHaveLength(count);
    expect((theirs.looks.count + own.looks.count) / count).toBeLessThan(maxLooks);
  });

  it('are cleared of personal data without comparing every pair', () => {
    const [phrases, personal] = [counted(count), counted(count)];

    expect(keyPhrasesOf(text, phrases.places, personal.places)).toEqual([]);
    expect((phrases.looks.count + personal.looks.count) / count).toBeLessThan(maxLooks);
  });

  it('contain every mention of a repeated entity', () => {
    const [entity] = entitiesOf(
      text,
      Array.from({ length: count }, (_, index) => ({ type: 'OTHER', confidence: 0.9, start: index * 10, end: index * 10 + 9 })),
    );

    expect(entity).toMatchObject({ category: 'OTHER', value: 'late pump', confidence: 0.9 });
    expect(entity?.mentions).toHaveLength(count);
    expect(entity?.mentions.at(-1)).toEqual({ start: (count - 1) * 10, end: (count - 1) * 10 + 9 });
  });
});

const place = (start: number, end: number, confidence = 0.9) => ({ start, end, confidence });
const all = (text: string, type = 'OTHER') => [{ type, ...place(0, text.length) }];

describe('personal data', () => {
  it('combines Comprehend’s findings of at least 50% confidence with the embedded rules’, except their names', () => {
    const found = [
      { type: 'NAME', ...place(20, 30) },
      { type: 'EMAIL', ...place(0, 5, 0.5) },
      { type: 'PHONE', ...place(40, 50, 0.49) },
      { type: 'URL', ...place(60, 70) },
    ];
    const embedded = [
      { category: 'IBAN' as const, ...place(70, 80, 1) },
      { category: 'NAME' as const, ...place(90, 95, 1) },
    ];

    expect(personalDataOf(found, embedded)).toEqual([
      { category: 'EMAIL', ...place(0, 5, 0.5) },
      { category: 'NAME', ...place(20, 30) },
      { category: 'IBAN', ...place(70, 80, 1) },
    ]);
  });

  it('covers the union of overlapping findings', () => {
    const found = [
      { type: 'PHONE', ...place(0, 9) },
      { type: 'NAME', ...place(30, 40) },
      { type: 'NAME', ...place(40, 45) },
    ];
    const embedded = [
      { category: 'CREDIT_CARD' as const, ...place(0, 19, 1) },
      { category: 'EMAIL' as const, ...place(32, 35, 1) },
      { category: 'EMAIL' as const, ...place(42, 50, 1) },
    ];

    expect(personalDataOf(found, embedded)).toEqual([
      { category: 'CREDIT_CARD', ...place(0, 19, 1) },
      { category: 'NAME', ...place(30, 40) },
      { category: 'NAME', ...place(40, 50) },
    ]);
  });
});

describe('entities', () => {
  it.each([
    ...['$5', '5 €', '£5', '¥5', '₹5', '5 USD', '5 EUR', '5 GBP', '5 CHF', '5 JPY', '5 CAD', '5 AUD', '5 usd'],
    ...['1 dollar', '5 dollars', '1 euro', '5 euros', '1 pound', '5 pounds', '1 franc', '5 francs', '5 yen'],
  ])('have the category MONEY for %s', (text) => {
    expect(entitiesOf(text, all(text, 'QUANTITY'))).toMatchObject([{ category: 'MONEY', value: text }]);
  });

  it.each([
    ['5 pumps', 'QUANTITY', 'OTHER'],
    ['5 compounds', 'QUANTITY', 'OTHER'],
    ['5 poundages', 'QUANTITY', 'OTHER'],
    ['$ave Ltd', 'ORGANIZATION', 'ORGANIZATION'],
  ])('are not MONEY for %s', (text, type, category) => {
    expect(entitiesOf(text, all(text, type))).toMatchObject([{ category }]);
  });

  it('need at least 50% confidence, are merged across spellings, and are ordered by number of mentions', () => {
    const text = 'Leeds. Acme  Pump\nLtd. ACME pump ltd. York.';
    const at = (value: string, type: string, confidence: number) => ({
      ...{ type, confidence, start: text.indexOf(value), end: text.indexOf(value) + value.length },
    });

    const found = entitiesOf(text, [
      at('Leeds', 'LOCATION', 0.5),
      at('Acme  Pump\nLtd', 'ORGANIZATION', 0.8),
      at('ACME pump ltd', 'ORGANIZATION', 0.9),
      at('York', 'LOCATION', 0.49),
    ]);

    expect(found.map(({ value, confidence, mentions }) => [value, confidence, mentions.length])).toEqual([
      ['Acme Pump Ltd', 0.9, 2],
      ['Leeds', 0.5, 1],
    ]);
  });
});

describe('key phrases', () => {
  const phrasesOf = (text: string): string[] => keyPhrasesOf(text, all(text), []).map(({ value }) => value);

  it.each([
    ...['the', 'The', 'a', 'an', 'our', 'your', 'their', 'this', 'that', 'der', 'die', 'das'],
    ...['la', 'le', 'les', 'el', 'los', 'las', 'l’', "L'"],
  ])('lose the leading article %s', (article) => {
    expect(phrasesOf(`${article} offer`)).toEqual(['offer']);
    expect(phrasesOf(article)).toEqual([]);
  });

  it.each(['annual report', 'theory', 'Angebot', 'diesel pump', 'letter', 'elevator', 'Lausanne', 'offer of the year'])(
    'keep a word that only starts like an article: %s',
    (text) => {
      expect(phrasesOf(text)).toEqual([text]);
    },
  );

  it('number at most a hundred', () => {
    const text = Array.from({ length: 101 }, (_, index) => String(1000 + index)).join('');

    expect(
      keyPhrasesOf(
        text,
        Array.from({ length: 101 }, (_, index) => ({ type: '', ...place(index * 4, index * 4 + 4) })),
        [],
      ),
    ).toHaveLength(100);
  });
});

describe('sentimentOf', () => {
  it('weights each piece by its length', () => {
    expect(
      sentimentOf([
        { length: 1, scores: { Positive: 1 } },
        { length: 2, scores: { Negative: 1 } },
      ]),
    ).toEqual({ label: 'Negative', score: -0.333 });
  });

  it('is neutral without any scores', () => {
    expect(sentimentOf([])).toEqual({ label: 'Neutral', score: 0 });
  });
});
