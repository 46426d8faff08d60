/** A number in English, German, French, Spanish or Swiss format: 1,249.00, 1.249,00, 1 249,00, 1’249.00. */
export const number = String.raw`(?:\d{1,3}(?:[.,'’ \u00A0\u202F]\d{3}){1,4}(?:[.,]\d{1,2})?|\d{1,12}(?:[.,]\d{1,3})?)(?!\d|[.,]\d)`;
/** Not within a word, number or code. */
export const before = String.raw`(?<![\p{L}\p{N}_/-]|\d[.,'’])`;
