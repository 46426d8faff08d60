/** What people do who are content or not, in one language: it tells their mood where no word does. Each is a piece of a pattern. */
export interface Deeds {
  good: readonly string[];
  bad: readonly string[];
  /** Sentences that only speak of deeds, such as terms of contract. */
  plain: readonly string[];
  /** What might be: it reaches up to the next comma. */
  conditions: string;
  /** Words with which a question blames. */
  blame: string;
  /** Before a good deed, they make it a bad one. */
  negations: string;
}

interface Patterns {
  good: RegExp;
  bad: RegExp;
  plain: RegExp;
  conditions: RegExp;
  blame: RegExp;
}

/** Stand for a deed in the sentence it is taken from. */
export const [goodMark, badMark] = ['\u0001', '\u0002'];

/** As sure as a strong word. */
const deedMood = 0.5;

const saying = (phrases: readonly string[], flags = 'iu'): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${phrases.join('|')})(?![\p{L}\p{N}])`, flags);

/** Up to so many words, one by one, so that a long table costs no more than its length. */
export const upTo = (most: number): string => String.raw`(?:[^\s.!?;]{1,30} ){0,${String(most)}}`;

export const patternsOf = ({ good, bad, plain, conditions, blame, negations }: Deeds): Patterns => ({
  good: saying([String.raw`(?<not>(?:${negations}) (?:\p{L}+ ){0,2}?)?(?:${good.join('|')})`], 'giu'),
  bad: saying(bad, 'giu'),
  plain: saying(plain),
  conditions: saying([String.raw`(?:${conditions}) [^,.;!?\n]{0,200}`], 'giu'),
  blame: saying([blame]),
});

/** The sentence with marks in place of its deeds. */
export const markDeeds = (sentence: string, { good, bad, plain, conditions, blame }: Patterns): string => {
  const text = sentence.replaceAll('’', "'").replaceAll('\n', ' ');
  if (plain.test(text)) return sentence;
  const isQuestion = text.trimEnd().endsWith('?');
  if (isQuestion && !blame.test(text)) return sentence;
  const marked = text.replace(conditions, ' ').replace(bad, ` ${badMark} `);
  const whole = isQuestion ? marked : marked.replace(good, (_, not?: string) => ` ${not === undefined ? goodMark : badMark} `);
  return whole.includes(badMark) || whole.includes(goodMark) ? whole : sentence;
};

/** The moods of a clause with marks: those of its deeds, and of its words what agrees with them. */
export const withDeeds = (clause: string, moodsOf: (words: string) => readonly number[]): number[] => {
  const [isGood, isBad] = [clause.includes(goodMark), clause.includes(badMark)];
  if (!isGood && !isBad) return [...moodsOf(clause)];
  const words = moodsOf(clause.replaceAll(goodMark, ' ').replaceAll(badMark, ' '));
  const agreeing = words.filter((score) => (score > 0 ? isGood : isBad));
  return [...agreeing, ...(isGood ? [deedMood] : []), ...(isBad ? [-deedMood] : [])];
};
