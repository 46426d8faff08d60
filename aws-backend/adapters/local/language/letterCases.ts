import { plainPattern } from './plainPattern.ts';
import { matches, type Span } from './spans.ts';

const titled = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * A pattern for these words in small letters, with a capital and in capitals. Not `(?i:…)`: V8 13.6 forgets that in patterns that it compiles without optimizing
 * (`--no-regexp-optimization`), as it does by itself once a process has compiled a lot of them.
 */
export const inCases = (words: string): string =>
  `(?:${words
    .split(' ')
    .flatMap((word) => [...new Set([word, titled(word), word.toUpperCase()])])
    .join('|')})`;

/** Finds what stands right behind a label in any letter case, in the letter case that `behind` asks for. In two steps, for the same reason. */
export const behindLabels = (label: string, behind: string): ((text: string) => Span[]) => {
  const labels = new RegExp(label, 'giu');
  const sticky = new RegExp(behind, 'yu');
  return (text) => {
    const next = plainPattern(sticky, text);
    return matches(text, labels).flatMap(({ end }) => {
      next.lastIndex = end;
      const found = next.exec(text);
      if (!found) return [];
      const start = end + found[0].lastIndexOf(found[1] ?? '');
      return [{ start, end: start + (found[1] ?? '').length }];
    });
  };
};
