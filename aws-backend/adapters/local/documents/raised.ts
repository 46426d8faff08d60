const higher = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Raised letters as signs that are so by themselves: 10² is not 102, and a price with a remark not ten times as high. More than two digits are raised for other reasons. */
export const raised = (text: string): string =>
  /^[-−+]?\d{1,2}$/.test(text)
    ? text
        .replace(/\d/g, (digit) => higher.charAt(Number(digit)))
        .replace(/[-−]/, '⁻')
        .replace('+', '⁺')
    : text;
