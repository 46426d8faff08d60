/** The mark before the first word of a row: a number, bullet, check box, date, time or code. */
export const rowMark = String.raw`(?:\d{1,3}[.)]|[-*•|✓✗✔✘☐☑□]|\d{1,3}(?:st|nd|rd|th)?(?= )|[A-Z]\d{1,3}(?= )|[0-2]\d[0-5]\d(?= )|\d{1,2}[:.]\d{2}(?: ?[-–] ?\d{1,2}[:.]\d{2})?(?: ?[ap]m)?)`;
