const higher = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Converts one or two superscript digits to Unicode, so that 10² isn't 102, and a price with a footnote mark isn't ten times as high. */
export const raised = (text: string): string =>
  /^[-−+]?\d{1,2}$/.test(text)
    ? text
        .replace(/\d/g, (digit) => higher.charAt(Number(digit)))
        .replace(/[-−]/, '⁻')
        .replace('+', '⁺')
    : text;
