interface Heard {
  confidence: number;
  startMs: number;
  endMs: number;
}

/**
 * Confidence below which the words are hardly correct: German, French, Spanish and Italian of espeak-ng, which the model transcribes as
 * English, had 0.31 to 0.51, clear English of the samples 0.72 to 1, whispered 0.6.
 */
const sureFrom = 0.5;

/** Maximum share of low-confidence speech: in an old recording with hiss, it was a tenth. */
const maxUnsure = 0.15;

const lengthOf = (heard: readonly Heard[]): number => heard.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);

/** Whether the recognizer guessed the words. */
export const isGuess = ({ confidence }: Pick<Heard, 'confidence'>): boolean => confidence < sureFrom;

/** Whether it guessed much of a recording, such as one in another language. */
export const isMuchGuessed = (heard: readonly Heard[]): boolean => lengthOf(heard.filter(isGuess)) > maxUnsure * lengthOf(heard);
