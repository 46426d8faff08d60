import { allMatches, type Span } from './spans.ts';
import { spokenNumbers } from './spoken/spokenNumbers.ts';

/** A question for a number that identifies a person. */
const question =
  /(?<!\p{L})(?:(?:your|the)(?: [\p{L}-]{2,12}){0,2} (?:account|acct\.?|passport|licen[cs]e|id) (?:number|no\.?)|(?:ihre|deine)r? (?:konto|reisepass|ausweis|steuer|führerschein)-?nummer|votre numéro de (?:compte|passeport|permis)|(?:su|tu) número de (?:cuenta|pasaporte|permiso))(?!\p{L})[^\n\d]{0,60}\n/giu;
const asks =
  /\?|(?<!\p{L})(?:please|state|confirm|verify|give|tell|provide|enter|have|need|bitte|nennen|s['’]il vous plaît|donnez|por favor|dígame)(?!\p{L})/iu;
/** The next turn up to the number: time, speaker and a few words, possibly after one line without digits. */
const answer =
  /(?:[^\n\d]{0,60}\n)?[ \t]*(?:\[?(?:[\d./-]{6,10},? )?\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?\]?(?: -)? )?(?<lead>[^\n\d]{0,60}?)(?<![\d.,:/€$£-])(?!(?:19|20)\d\d-[01]\d-[0-3]\d)(?<digits>\d(?:[ -]?\d){5,18})(?![\p{L}\d:/]|[.,]\d)/iuy;
/** Words for other numbers, which the answer may mention instead. */
const other =
  /(?<!\p{L})(?:order|invoice|ticket|case|reference|tracking|booking|part|item|bestell|auftrag|rechnung|vorgang|commande|facture|dossier|pedido|factura)/iu;
/** The maximum offset of a number in words from the question, and the limits of its digits. */
const maxBefore = 80;
const [minDigits, maxDigits] = [6, 19];

/** Finds a personal number in the turn after the one that asks for it: "What's your account number?", "It's 4471 2290 13". */
export const findAskedNumbers = (text: string, languageCode: string): Span[] => {
  const asked = allMatches(text, question)
    .map(({ 0: said, index }) => ({ from: index + said.length, line: text.slice(text.lastIndexOf('\n', index) + 1, index + said.length) }))
    .filter(({ line }) => asks.test(line));
  if (asked.length === 0) return [];
  const spoken = spokenNumbers(text, languageCode).filter(
    ({ digits, words }) => words > 0 && digits.length >= minDigits && digits.length <= maxDigits,
  );
  return asked.flatMap(({ from }) => {
    answer.lastIndex = from;
    const { lead = '', digits: written } = answer.exec(text)?.groups ?? {};
    if (written !== undefined) return other.test(lead) ? [] : [{ start: answer.lastIndex - written.length, end: answer.lastIndex }];
    const said = spoken.find(({ start }) => start >= from && start - from <= maxBefore);
    return said && !other.test(text.slice(from, said.start)) ? [{ start: said.start, end: said.end }] : [];
  });
};
