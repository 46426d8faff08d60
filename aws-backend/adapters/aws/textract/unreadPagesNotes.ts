import { note, type Note } from '../../../contracts/notes.ts';

/** Pages that one note lists; of more it says how many they are. */
const mostListed = 50;

/** What a person should know about pages that could not be read. */
export const unreadPagesNotes = (pages: readonly number[]): Note[] => {
  const numbers = [...new Set(pages)].sort((a, b) => a - b);
  const [first] = numbers;
  if (first === undefined) return [];
  if (numbers.length === 1) return [note('PAGE_UNREAD', String(first))];
  return [
    numbers.length > mostListed ? note('MANY_PAGES_UNREAD', numbers.length, String(first)) : note('PAGES_UNREAD', numbers.join(', ')),
  ];
};
