/** Character class content: scripts that don't separate words by spaces, so a name there may touch letters of other words. */
export const unspacedLetters = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}`;
