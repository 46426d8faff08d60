import { plainPattern } from '../plainPattern.ts';

/** Actions of satisfied and dissatisfied people in a language, which show the mood without words of mood. Each is a part of a pattern. */
export interface Deeds {
  good: readonly string[];
  bad: readonly string[];
  /** Bad actions that didn't happen, or that others did. They count as good, and are matched first. */
  spared: readonly string[];
  /** Sentences that only mention actions: terms, instructions, receipts and reminders. They have no mood, regardless of their words. */
  plain: readonly string[];
  /** Conditions, which extend to the next comma. */
  conditions: string;
  /** Words that make a question a reproach. */
  blame: string;
  /** Negations that turn a good action into a bad one. */
  negations: string;
  /** Negations that turn a bad action into a good one. A mere "not" doesn't, because it also occurs in complaints. */
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

/** Placeholders that replace an action in a sentence. */
export const [goodMark, badMark] = ['\u0001', '\u0002'];

/** The maximum length of a sentence; longer ones are tables. */
const longest = 2000;

/** The score of an action, like that of a strong word. */
const deedMood = 0.5;

const saying = (phrases: readonly string[], flags = 'iu'): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])(?:${phrases.join('|')})(?![\p{L}\p{N}])`, flags);

/** A pattern of up to this many words, without ambiguity, so that long tables take linear time. */
export const upTo = (most: number): string => String.raw`(?:[^\s.!?;]{1,30} ){0,${String(most)}}`;

/** Compiles the actions of a language. */
export const patternsOf = ({ good, bad, spared, plain, conditions, blame, negations, never }: Deeds): Patterns => ({
  good: saying([String.raw`(?<not>(?:${negations}) (?:\p{L}+ ){0,2}?)?(?:${good.join('|')})`], 'giu'),
  bad: saying([String.raw`(?<never>(?:${never}) (?:\p{L}+ ){0,2}?)?(?:${bad.join('|')})`], 'giu'),
  spared: saying(spared, 'giu'),
  plain: saying(plain),
  conditions: saying([String.raw`(?:${conditions}) [^,.;!?\n]{0,200}`], 'giu'),
  blame: saying([blame]),
});

/** Whether a sentence only mentions actions, such as terms or instructions. */
export const isPlain = (sentence: string, { plain }: Patterns): boolean =>
  plainPattern(plain, sentence).test(sentence.replaceAll('’', "'"));

/** Replaces the actions in a sentence with placeholders. */
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

/** Returns the moods of a clause. If it has placeholders, these are the moods of its actions, and of other words only those that agree. */
export const withDeeds = (clause: string, moodsOf: (words: string) => readonly number[]): number[] =>
  (clause.includes(goodMark) || clause.includes(badMark) ? clause.split(', ') : [clause]).flatMap((part) => partMoods(part, moodsOf));
