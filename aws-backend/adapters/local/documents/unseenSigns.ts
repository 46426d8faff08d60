/** Room for a hyphen or a line's end, a mark at the begin of a file, and what turns the direction of writing: Unicode 17, 23.2. */
const unseen = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
/** They join and part letters of Persian and Hindi and the pictures of families, but no Latin ones. */
const joiners = /(?<=[\p{Script=Latin}\p{N}@._-])[\u200c\u200d]+/gu;
/** Letters of an alphabet that nobody sees, which only the flags of England, Scotland and Wales need. */
const tags = /(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]{0,9})[\u{e0000}-\u{e007f}]/gu;
/** A letter is varied once; more in a row are a way to write what nobody sees. */
const variations = /(?<=[\ufe00-\ufe0f\u{e0100}-\u{e01ef}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]+/gu;
/** What ends a line beside a line feed: Unicode 17, 5.8. */
const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;

/**
 * A text without signs that nobody sees: "Mar-garet" with a hyphen that would only show at the end of a line is "Margaret", which is found as
 * a name and hidden. Line ends become one kind. No text in Salesforce or JSON may hold NUL.
 */
export const withoutUnseen = (text: string): string =>
  text.replaceAll('\u0000', '').replace(lineEnds, '\n').replace(unseen, '').replace(joiners, '').replace(tags, '').replace(variations, '');
