/** Joins sentences with spaces, but starts a new line after one without a full stop: its last word and the next one aren't one name. */
export const joinedSentences = (sentences: readonly string[]): string =>
  sentences
    .map((sentence, index) =>
      index === sentences.length - 1 ? sentence : sentence + (/[.!?…:;。！？]["'”’»)\]]*$/u.test(sentence) ? ' ' : '\n'),
    )
    .join('');
