interface Heard {
  confidence: number;
  startMs: number;
  endMs: number;
}

/**
 * Below it the words are hardly those that were said: German, French, Spanish and Italian of espeak-ng, which the model hears as English, had 0.31
 * to 0.51, clear English of the samples 0.72 to 1, whispered 0.6.
 */
const sureFrom = 0.5;

/** Which part of what is said may be so: an old recording's hiss made a tenth of it. */
const mostUnsure = 0.15;

const lengthOf = (heard: readonly Heard[]): number => heard.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);

/** Whether the recogniser guessed at what was said. */
export const isGuess = ({ confidence }: Pick<Heard, 'confidence'>): boolean => confidence < sureFrom;

/** Whether it guessed at much of a recording, as at one in another language. */
export const isMuchGuessed = (heard: readonly Heard[]): boolean => lengthOf(heard.filter(isGuess)) > mostUnsure * lengthOf(heard);
