import type { Page, Word } from 'tesseract.js';
import type { Reading } from './readAnyWayUp.ts';
import { isWrong, usualHeightOf } from './wrongWords.ts';

const isWritten = (words: readonly Pick<Word, 'text'>[]): boolean => words.some(({ text }) => /[\p{L}\p{N}]/u.test(text));

/** Returns the words of each line of a page as the OCR engine found them, without marks that aren't text. */
export const writtenLines = ({ blocks }: Page): Word[][] => {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines.map(({ words }) => words)));
  const usual = usualHeightOf(lines.flat().filter((word) => isWritten([word])));
  return lines.map((words) => words.filter((word) => !isWrong(word, usual))).filter(isWritten);
};

/** Rates an OCR result. */
export const readingOf = (page: Page): Reading => {
  const words = writtenLines(page).flat();
  return { confidence: page.confidence / 100, isBlank: words.length === 0, wordHeight: usualHeightOf(words) };
};
