/** Soft hyphens, zero-width characters, byte order marks and direction controls: Unicode 17, 23.2. */
const unseen = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
/** Zero-width joiners and non-joiners after Latin letters; Persian, Hindi and family emojis need them. */
const joiners = /(?<=[\p{Script=Latin}\p{N}@._-])[\u200c\u200d]+/gu;
/** Invisible tag characters, which only the flags of England, Scotland and Wales need. */
const tags = /(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]{0,9})[\u{e0000}-\u{e007f}]/gu;
/** Repeated variation selectors, which can hide text; a character needs only one. */
const variations = /(?<=[\ufe00-\ufe0f\u{e0100}-\u{e01ef}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]+/gu;
/** Line ends other than a line feed: Unicode 17, 5.8. */
const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;

/**
 * Removes invisible characters, so that personal data is recognized: "Mar-garet" with a soft hyphen is "Margaret". Normalizes line ends.
 * Removes NUL, which text in Salesforce or JSON must not contain.
 */
export const withoutUnseen = (text: string): string =>
  text.replaceAll('\u0000', '').replace(lineEnds, '\n').replace(unseen, '').replace(joiners, '').replace(tags, '').replace(variations, '');
