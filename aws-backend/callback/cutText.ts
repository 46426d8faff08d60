const ellipsis = '…';

/**
 * Salesforce takes no control codes but line breaks and tabs, and UTF-8 has no half surrogate pairs. Anywhere in a composite request it takes
 * `@{name}` for the answer of another call, and refuses the file where there is none (api_rest, "Composite Subrequest"); it tells no way to escape it.
 */
export const writable = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/(?![\t\n\r])\p{Cc}/gu, '')
    .replaceAll('@{', '@ {');

/** The text as a field of so many UTF-16 code units can hold it: cut between characters, and with an ellipsis where it was cut. */
export const cutText = (text: string, maxLength: number): { text: string; isCut: boolean } => {
  const whole = writable(text);
  if (whole.length <= maxLength) return { text: whole, isCut: false };
  // Half a pair at the end is cut off: "well formed" would show it as a replacement character.
  const kept = whole.slice(0, maxLength - ellipsis.length).replace(/[\ud800-\udbff]$/, '');
  return { text: kept + ellipsis, isCut: true };
};
