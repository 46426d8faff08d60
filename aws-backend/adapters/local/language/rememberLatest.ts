/** Works on each text once, however many ask about it at the same time; a text and its answer are kept until the next one comes. */
export const rememberLatest = <Answer>(
  work: (text: string, languageCode: string) => Answer,
): ((text: string, languageCode: string) => Answer) => {
  let latest: { text: string; languageCode: string; answer: Answer } | undefined;
  return (text, languageCode) => {
    if (latest?.text !== text || latest.languageCode !== languageCode) latest = { text, languageCode, answer: work(text, languageCode) };
    return latest.answer;
  };
};
