import { plainPattern } from '../plainPattern.ts';

/** What people do who are content or not, in one language: it tells their mood where no word does. Each is a piece of a pattern. */
export interface Deeds {
  good: readonly string[];
  bad: readonly string[];
  /** Bad deeds that did not happen, or that others did: good ones, looked for first. */
  spared: readonly string[];
  /** Sentences that only speak of deeds: terms, instructions, receipts and reminders. They have no mood, whatever their words. */
  plain: readonly string[];
  /** What might be: it reaches up to the next comma. */
  conditions: string;
  /** Words with which a question blames. */
  blame: string;
  /** Before a good deed, they make it a bad one. */
  negations: string;
  /** Before a bad deed, they make it a good one; a mere "not" may stand before what somebody cannot bear. */
  never: string;
}

export interface Patterns {
  good: RegExp;
  bad: RegExp;
  spared: RegExp;
  plain: RegExp;
  conditions: RegExp;
  blame: RegExp;
}

/** Stand for a deed in the sentence it is taken from. */
export const [goodMark, badMark] = ['\u0001', '\u0002'];

/** Nobody speaks in longer sentences: it is a table. */
const longest = 2000;

/** As sure as a strong word. */
const deedMood = 0.5;

const saying = (phrases: readonly string[], flags = 'iu'): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])(?:${phrases.join('|')})(?![\p{L}\p{N}])`, flags);

/** Up to so many words, one by one, so that a long table costs no more than its length. */
export const upTo = (most: number): string => String.raw`(?:[^\s.!?;]{1,30} ){0,${String(most)}}`;

/** The deeds of a language, as what finds them. */
export const patternsOf = ({ good, bad, spared, plain, conditions, blame, negations, never }: Deeds): Patterns => ({
  good: saying([String.raw`(?<not>(?:${negations}) (?:\p{L}+ ){0,2}?)?(?:${good.join('|')})`], 'giu'),
  bad: saying([String.raw`(?<never>(?:${never}) (?:\p{L}+ ){0,2}?)?(?:${bad.join('|')})`], 'giu'),
  spared: saying(spared, 'giu'),
  plain: saying(plain),
  conditions: saying([String.raw`(?:${conditions}) [^,.;!?\n]{0,200}`], 'giu'),
  blame: saying([blame]),
});

/** Whether a sentence only speaks of deeds. */
export const isPlain = (sentence: string, { plain }: Patterns): boolean =>
  plainPattern(plain, sentence).test(sentence.replaceAll('’', "'"));

/** The sentence with marks in place of its deeds. */
export const markDeeds = (sentence: string, { good, bad, spared, conditions, blame }: Patterns): string => {
  if (sentence.length > longest) return sentence;
  const text = sentence.replaceAll('’', "'").replaceAll('\n', ' ');
  const isQuestion = text.trimEnd().endsWith('?');
  const plain = (pattern: RegExp): RegExp => plainPattern(pattern, sentence);
  if (isQuestion && !plain(blame).test(text)) return sentence;
  const marked = text
    .replace(plain(conditions), ' ')
    .replace(plain(spared), isQuestion ? ' ' : ` ${goodMark} `)
    .replace(plain(bad), (_, never?: string) => ` ${never === undefined ? badMark : goodMark} `);
  const whole = isQuestion ? marked : marked.replace(plain(good), (_, not?: string) => ` ${not === undefined ? goodMark : badMark} `);
  return whole.includes(badMark) || whole.includes(goodMark) ? whole : sentence;
};

const partMoods = (part: string, moodsOf: (words: string) => readonly number[]): number[] => {
  const [isGood, isBad] = [part.includes(goodMark), part.includes(badMark)];
  const moods = moodsOf(part.replaceAll(goodMark, ' ').replaceAll(badMark, ' '));
  if (!isGood && !isBad) return [...moods];
  const agreeing = moods.filter((score) => (score > 0 ? isGood : isBad));
  return [...agreeing, ...(isGood ? [deedMood] : []), ...(isBad ? [-deedMood] : [])];
};

/** The moods of a clause: where it has marks, those of its deeds, and of the words beside one only what agrees with it. */
export const withDeeds = (clause: string, moodsOf: (words: string) => readonly number[]): number[] =>
  (clause.includes(goodMark) || clause.includes(badMark) ? clause.split(', ') : [clause]).flatMap((part) => partMoods(part, moodsOf));
