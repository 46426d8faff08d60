const ellipsis = '…';

/**
 * Salesforce rejects control characters other than line breaks and tabs, and UTF-8 has no lone surrogates. Anywhere in a composite request,
 * `@{name}` is a reference to another call's answer, and an unknown one fails the file (api_rest, "Composite Subrequest"); no escape is documented.
 */
export const writable = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\t\n])\p{Cc}/gu, '')
    .replaceAll('@{', '@ {');

/**
 * Salesforce stores a line break as two characters and counts it as such (help.salesforce.com, “LEN Function returning incorrect results”,
 * 000240417): counted as one, it would make a text that fills its field too long.
 */
const lengthOf = (unit: string | undefined): number => (unit === '\n' ? 2 : 1);

/** The number of leading units of a text whose length is at most `maxLength`. */
const fitting = (text: string, maxLength: number): number => {
  let at = 0;
  for (let length = 0; at < text.length; at += 1) {
    length += lengthOf(text[at]);
    if (length > maxLength) return at;
  }
  return at;
};

/** Truncates a text to a field's length in UTF-16 code units, between characters, and marks the cut with an ellipsis. */
export const cutText = (text: string, maxLength: number): { text: string; isCut: boolean } => {
  const whole = writable(text);
  if (fitting(whole, maxLength) === whole.length) return { text: whole, isCut: false };
  // Removes a lone surrogate at the end, which `toWellFormed` would turn into a replacement character.
  const kept = whole.slice(0, fitting(whole, maxLength - ellipsis.length)).replace(/[\ud800-\udbff]$/, '');
  return { text: kept + ellipsis, isCut: true };
};
