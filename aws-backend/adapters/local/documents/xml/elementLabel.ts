/** Returns a name without its namespace prefix. */
export const localName = (name: string): string => name.replace(/^.*:/, '');

const isCapitals = (word: string): boolean => /^\p{Lu}{2,}/u.test(word);
const lowerFirst = (text: string): string => (isCapitals(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

/** Returns the name of an element or attribute as words: "IssueDate" as "Issue date", "first_name" as "First name", "IBANID" unchanged. */
export const elementLabel = (name: string): string => {
  const words = localName(name)
    .replace(/[_.-]+/g, ' ')
    .replace(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, ' ')
    .replace(/(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
    .trim()
    .split(/\s+/);
  const label = words.map((word, index) => (index === 0 ? word : lowerFirst(word))).join(' ');
  return label.charAt(0).toUpperCase() + label.slice(1);
};

/** Joins labels from the outer to the inner element, without repeated words: "Party name" and "Name" is "Party name". */
export const joinedLabel = (labels: readonly string[]): string =>
  labels
    .filter((label) => label !== '')
    .reduce((whole, label) => {
      if (whole === '') return label;
      return ` ${whole}`.toLowerCase().endsWith(` ${label.toLowerCase()}`) ? whole : `${whole} ${lowerFirst(label)}`;
    }, '');
