const ellipsis = '…';

/**
 * Salesforce takes no control codes but line breaks and tabs, and UTF-8 has no half surrogate pairs. Anywhere in a composite request it takes
 * `@{name}` for the answer of another call, and refuses the file where there is none (api_rest, "Composite Subrequest"); it tells no way to escape it.
 */
export const writable = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\t\n])\p{Cc}/gu, '')
    .replaceAll('@{', '@ {');

/**
 * Salesforce keeps a line break as two characters and counts it so (help.salesforce.com, “LEN Function returning incorrect results”, 000240417):
 * one that comes as a single one would make a text that fills its field too long.
 */
const lengthOf = (unit: string | undefined): number => (unit === '\n' ? 2 : 1);

/** How many units of a text, from the first, make that length at most. */
const fitting = (text: string, maxLength: number): number => {
  let at = 0;
  for (let length = 0; at < text.length; at += 1) {
    length += lengthOf(text[at]);
    if (length > maxLength) return at;
  }
  return at;
};

/** The text as a field of so many UTF-16 code units can hold it: cut between characters, and with an ellipsis where it was cut. */
export const cutText = (text: string, maxLength: number): { text: string; isCut: boolean } => {
  const whole = writable(text);
  if (fitting(whole, maxLength) === whole.length) return { text: whole, isCut: false };
  // Half a pair at the end is cut off: "well formed" would show it as a replacement character.
  const kept = whole.slice(0, fitting(whole, maxLength - ellipsis.length)).replace(/[\ud800-\udbff]$/, '');
  return { text: kept + ellipsis, isCut: true };
};
