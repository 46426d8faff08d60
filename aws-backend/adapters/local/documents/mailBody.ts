import type { Email } from 'postal-mime';
import { htmlText } from './htmlText.ts';

/** A plain text part up to this length may only say that the mail needs an HTML viewer. */
const longestStub = 300;

/** Wordings of this, in four languages. */
const stub =
  /(?:not|n['’]t|cannot|unable to) (?:\S+ ){0,2}(?:support|display|view|show|read|render)\S* .{0,30}html|html[- ](?:compatible|enabled|capable|format)|(?:view|read|open) (?:this|the) (?:e-?mail|message|newsletter) in (?:your|a) (?:web )?browser|(?:kein|nicht) .{0,40}html|html.{0,40}(?:nicht|kein)|ne .{0,40}pas .{0,60}html|no (?:admite|soporta|puede) .{0,40}html/i;

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Returns a mail's plain text, or its HTML as text if the plain text is empty or only a placeholder. */
export const mailBody = ({ text = '', html = '' }: Pick<Email, 'text' | 'html'>): string => {
  if (html === '' || text.length > longestStub) return text;
  const page = htmlText(html);
  const isStub = stub.test(text) && letters(page) > 0;
  return isStub || letters(page.slice(0, 4 * longestStub)) > 2 * letters(text) ? page : text;
};
