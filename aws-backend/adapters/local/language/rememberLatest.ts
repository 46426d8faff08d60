/** Memoizes a function for the latest text, so that concurrent callers share one computation. */
export const rememberLatest = <Answer>(
  work: (text: string, languageCode: string) => Answer,
): ((text: string, languageCode: string) => Answer) => {
  let latest: { text: string; languageCode: string; answer: Answer } | undefined;
  return (text, languageCode) => {
    if (latest?.text !== text || latest.languageCode !== languageCode) latest = { text, languageCode, answer: work(text, languageCode) };
    return latest.answer;
  };
};
