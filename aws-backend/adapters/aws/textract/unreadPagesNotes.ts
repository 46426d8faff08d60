import { note, type Note } from '../../../contracts/notes.ts';

/** Maximum pages listed in one note; beyond that it gives their number. */
const maxListed = 50;

/** A note about pages that couldn't be read. */
export const unreadPagesNotes = (pages: readonly number[]): Note[] => {
  const numbers = [...new Set(pages)].sort((a, b) => a - b);
  const [first] = numbers;
  if (first === undefined) return [];
  if (numbers.length === 1) return [note('PAGE_UNREAD', String(first))];
  return [numbers.length > maxListed ? note('MANY_PAGES_UNREAD', numbers.length, String(first)) : note('PAGES_UNREAD', numbers.join(', '))];
};
