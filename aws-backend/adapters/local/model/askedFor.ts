import type { CitedAction } from '../../../ports/model.ts';
import { isOrdinary } from '../language/nameWords.ts';
import { clausesOf } from './clauses.ts';
import { dayIn, dueIn } from './dueDays.ts';
import { underHeadings, type Line } from './steps.ts';

/** More than these nobody reads. */
const mostActions = 20;

/** Who has to: a name, a masked name, a team, or somebody who speaks. */
const who = String.raw`\[NAME_\d+\]|(?:The |Our )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}|I|We|You`;
const deeds =
  'send|resend|call|check|provide|prepare|schedule|share|circulate|follow up|update|deliver|review|confirm|sign|pay|order|arrange|fix|replace|repair|contact|e-?mail|write|submit|finish|complete|forward|organi[sz]e|create|ship|return|refund|visit|install|book|draft|discuss|present|respond|reply|get back|let|ask|find|set up|renew|approve|bring|extend|investigate|escalate|introduce|loop in|reach out|transfer|wire|issue|redline|negotiate|verify|validate|notify|inform|invite|gather|collect|process|quote|test|configure|look into';
const foreignDeeds =
  'senden|schicken|rufen|prüfen|überweisen|zahlen|bezahlen|begleichen|bestätigen|liefern|melden|unterschreiben|unterzeichnen|übermitteln|mitteilen|ausfüllen|korrigieren|zurücksenden|zusenden|vereinbaren|teilen|klären|envoyer|rappeler|confirmer|régler|payer|signer|transmettre|retourner|renvoyer|livrer|vérifier|virer|contacter|faire parvenir|envíe|llame|confirme|pague|firme|abone|transfiera|remita|devuelva|envíen|paguen|firmen|confirmen|enviar|pagar|firmar|abonar|confirmar|remitir';
const promise = new RegExp(
  String.raw`^(?<owner>${who})(?: \([^()\n]{1,40}\))? (?:will|shall|has to|have to|needs? to|is to|are to|must|should|agreed to|promised to|['’]ll)(?: also| then)? (?:${deeds})\b`,
  'u',
);
const toDo = new RegExp(String.raw`^(?<owner>${who})(?: \([^()\n]{1,40}\))?(?:(?: and|,) (?:${who}))? to (?:${deeds})\b`, 'u');
const request = new RegExp(
  String.raw`^(?:(?<owner>${who}), )?(?:please|kindly|could you(?: please)?|can you(?: please)?|bitte|wir bitten sie|merci de|veuillez|nous vous prions de|por favor|le rogamos que)(?!\p{L}).*(?<!\p{L})(?:${deeds}|${foreignDeeds})(?!\p{L})`,
  'iu',
);
/** What somebody waits for: "IT needs the form by Friday". */
const need = new RegExp(String.raw`^(?:${who})(?: still)? (?:needs?|requires?|expects?|wants?|would like) (?!to )\S`, 'u');
const marked =
  /^(?:action(?: items?)?|to-?do|next steps?|aufgabe|à faire|pendiente)\s*:\s*(?:(?<owner>[^:,.;\n]{2,40}?)(?: to | - |: ))?(?=\S)/iu;
/** What stands under a heading for it: who comes first, then what. */
const listed = new RegExp(String.raw`^(?<owner>${who})(?: \([^()\n]{1,40}\))?(?: to |: | [-–—] |, )\S`, 'u');
const begun = new RegExp(String.raw`^(?:${deeds}|${foreignDeeds})(?!\p{L})`, 'iu');

const pronouns = /^(?:I|We|You|It|They|He|She|This|That|The|Our)$/i;
/** Words that begin a sentence and whom nobody is called: "Happy to send it". */
const isNobodysTask = (owner: string): boolean =>
  !owner.startsWith('[') && !/^(?:The|Our) /.test(owner) && !/^\p{Lu}{2,4}$/u.test(owner) && isOrdinary(owner.split(' ').at(-1) ?? '');

const taskIn = ({ said, isListed, isUnder }: Line): RegExpExecArray | null => {
  const match = marked.exec(said) ?? promise.exec(said);
  if (match) return match;
  const task = (isUnder ? listed.exec(said) : null) ?? toDo.exec(said);
  if (task && !isNobodysTask(task.groups?.['owner'] ?? '')) return task;
  if (isUnder) return isListed ? /^(?=\S+ \S)/u.exec(said) : begun.exec(said);
  return dueIn(said) === undefined ? null : (request.exec(said) ?? need.exec(said));
};

/** Who speaks in a chat or a call, before what they say. */
const speaks =
  /^(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]? )?(?:(?<name>\[NAME_\d+\])|\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*| \d{1,2}){0,2}): (?=[\p{L}[])/u;

const actionFrom = (line: Line, quote: string, speaker?: string): CitedAction[] => {
  const match = taskIn(line);
  if (match === null) return [];
  const owner = match.groups?.['owner'];
  const isNamed = owner !== undefined && !pronouns.test(owner);
  const isOwn = owner !== undefined && /^(?:I|We)$/.test(owner);
  return [{ text: line.said, quote, owner: isNamed ? owner : isOwn ? speaker : undefined, due: dayIn(line.said) }];
};

/** What a sentence asks somebody to do, with the person and the day where it names them: who says "I will" is who speaks. */
const actionOf = (line: Line): CitedAction[] => {
  const whole = actionFrom(line, line.said);
  const speaker = whole.length > 0 ? null : speaks.exec(line.said);
  if (speaker === null) return whole;
  return actionFrom({ ...line, said: line.said.slice(speaker[0].length), isUnder: false }, line.said, speaker.groups?.['name']);
};

/** What is to be done, by the words for it in English and some of German, French and Spanish, and by the heading it stands under. */
export const actionsOf = (sentences: readonly string[]): CitedAction[] => {
  const isClause = clausesOf(sentences);
  return underHeadings(sentences)
    .filter(({ said, isUnder }) => isUnder || !isClause(said))
    .flatMap(actionOf)
    .take(mostActions)
    .toArray();
};
