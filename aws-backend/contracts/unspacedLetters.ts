/** Letters of scripts that put no space between words, for a class of a regular expression: a name there has letters of other words beside it. */
export const unspacedLetters = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}`;
