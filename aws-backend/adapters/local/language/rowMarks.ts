/** What stands before the first word of a row: a number, a bullet, a box, a day, a time or a code. */
export const rowMark = String.raw`(?:\d{1,3}[.)]|[-*•|✓✗✔✘☐☑□]|\d{1,3}(?:st|nd|rd|th)?(?= )|[A-Z]\d{1,3}(?= )|[0-2]\d[0-5]\d(?= )|\d{1,2}[:.]\d{2}(?: ?[-–] ?\d{1,2}[:.]\d{2})?(?: ?[ap]m)?)`;
