import { allMatches, type Span } from '../spans.ts';

const at = /(?: at | ät | @ | arobase | arroba | klammeraffe )/giu;
const dot = String.raw`(?: ?(?:dot|punkt|point|punto) |\.)`;
const domainWord = String.raw`[\p{L}\p{N}-]{1,40}`;
const domainEnd = '(?:com|net|org|edu|gov|info|biz|io|ai|eu|co|uk|de|at|ch|fr|be|es|it|nl|ie|ca|au|us|mx|ar|example|test)';
const domain = new RegExp(
  String.raw`^${domainWord}(?:${dot}${domainWord}){0,3}?${dot}${domainEnd}(?:${dot}${domainEnd})?(?![\p{L}\p{N}])`,
  'iu',
);
const joint = '(?: (?:dot|underscore|dash|hyphen|minus|plus|punkt|unterstrich|bindestrich|point|tiret|punto|guion|guión) |[._+-])';
const name = String.raw`[\p{L}\p{N}']{1,40}`;
const local = new RegExp(String.raw`(?<![\p{L}\p{N}@._+-])${name}(?:${joint}${name}){0,5}$`, 'iu');
const isJoined = new RegExp(joint, 'iu');
const cue = /(?:e-?mail|mail|correo|courriel|adresse|address|write to|schreib)/iu;
/** The maximum length of a mailbox and of a domain, in code units. */
const maxBefore = 120;

/** "My e-mail is jain.doeatexample.com": a misrecognized address is still personal. */
const misheard = /(?:e-?mail|mail)(?: address)? (?:is|ist) ((?:[\p{L}\p{N}_+-]{1,40}\.){1,4}\p{L}{2,8})(?![\p{L}\p{N}@])/giu;

/**
 * Finds spoken addresses: "jane dot doe at example dot com". A single word before "at" and a domain counts only if the text before mentions
 * mail.
 */
export const findSpokenEmails = (text: string): Span[] => {
  const found: Span[] = [];
  for (const { 0: said, index } of allMatches(text, at)) {
    const behind = index + said.length;
    const site = domain.exec(text.slice(behind, behind + maxBefore))?.[0];
    if (site === undefined) continue;
    const lead = text.slice(Math.max(0, index - maxBefore), index);
    const mailbox = local.exec(lead)?.[0] ?? '';
    const start = index - mailbox.length;
    const isMail = isJoined.test(mailbox) || cue.test(text.slice(Math.max(0, start - 40), start));
    if (mailbox !== '' && isMail) found.push({ start, end: behind + site.length });
  }
  for (const { 0: all, 1: address = '', index } of allMatches(text, misheard)) {
    found.push({ start: index + all.length - address.length, end: index + all.length });
  }
  return found;
};
