import { plainPattern } from './plainPattern.ts';
import { matches, type Span } from './spans.ts';

const titled = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * Returns a pattern for these words in lower, title and upper case. Not `(?i:…)`, which V8 13.6 ignores in patterns that it compiles
 * without optimizing (`--no-regexp-optimization`), which it also does once a process has compiled many patterns.
 */
export const inCases = (words: string): string =>
  `(?:${words
    .split(' ')
    .flatMap((word) => [...new Set([word, titled(word), word.toUpperCase()])])
    .join('|')})`;

/**
 * Returns a finder for what directly follows a case-insensitive label and matches `behind` case-sensitively. In two steps for the same
 * reason.
 */
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
