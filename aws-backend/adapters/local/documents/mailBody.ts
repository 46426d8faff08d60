import type { Email } from 'postal-mime';
import { htmlText } from './htmlText.ts';

/** A shorter plain part may only say that the mail is to be seen as a page. */
const longestStub = 300;

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** What a mail says: its plain part, or its page where the plain one is empty, or a line that stands for it. */
export const mailBody = ({ text = '', html = '' }: Pick<Email, 'text' | 'html'>): string => {
  if (html === '' || text.length > longestStub) return text;
  const page = htmlText(html);
  return letters(page.slice(0, 4 * longestStub)) > 2 * letters(text) ? page : text;
};
