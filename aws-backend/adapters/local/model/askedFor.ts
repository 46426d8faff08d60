import type { CitedAction } from '../../../ports/model.ts';
import { chatTime } from '../language/chatTimes.ts';
import { isOrdinary } from '../language/nameWords.ts';
import { clausesOf } from './clauses.ts';
import { dayIn, dueIn } from './dueDays.ts';
import { foreignNeed, foreignRequest, foreignTask, isForeignPromise } from './foreignTasks.ts';
import { infinitives } from './foreignVerbs.ts';
import { underHeadings, type Line } from './steps.ts';
import { taskTables } from './taskTables.ts';

/** More than these nobody reads. */
const mostActions = 20;

/** Who has to: a name, a masked name, a team, or somebody who speaks. */
const who = String.raw`\[NAME_\d+\]|(?:The |Our )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}|I|We|You`;
const deeds =
  '(?:talk|speak) (?:to|with)|meet with|raise|ring|phone|text|ping|come back|circle back|compile|publish|upload|migrate|deploy|train|calculate|estimate|revise|rework|resolve|correct|add|change|adjust|align|remind|host|run|hand over|take over|take care|make sure(?= \\p{L})|ensure|clarify|research|explore|evaluate|assess|compare|translate|reschedule|supply|pick up|drop off|send|resend|call|check|provide|prepare|schedule|share|circulate|follow up|update|deliver|review|confirm|sign|pay|order|arrange|fix|replace|repair|contact|e-?mail|write|submit|finish|complete|forward|organi[sz]e|create|ship|return|refund|visit|install|book|draft|discuss|present|respond|reply|get|obtain|secure|let|ask|tell|find|set up|renew|approve|bring|extend|investigate|escalate|introduce|loop in|reach out|transfer|wire|issue|redline|negotiate|verify|validate|notify|inform|invite|gather|collect|process|quote|test|configure|look into|look at|take a look|offer|grant|reduce|lower|match|advise|attach|include|fill (?:in|out)|keep|join|attend';
const promise = new RegExp(
  String.raw`^(?<owner>${who})(?: \([^()\n]{1,40}\))?(?: (?:will|shall|has to|have to|needs? to|is to|are to|must|should|agreed to|promised to|(?:am|is|are) going to)|['’]ll|['’](?:m|s|re) going to)(?: also| then| just)? (?:${deeds})\b`,
  'u',
);
/** "Let me talk to my manager": whoever speaks does it; "I'll get Pascal to look into it" as well. */
const offer = new RegExp(
  String.raw`^(?:(?<owner>let me)|(?<owner>I|We)(?:['’]ll| will) get (?:\[NAME_\d+\]|our|the|my|some(?:one|body)).{0,40}? to) (?:${deeds})\b`,
  'iu',
);
const toDo = new RegExp(String.raw`^(?<owner>${who})(?: \([^()\n]{1,40}\))?(?:(?: and|,) (?:${who}))? to (?:${deeds})\b`, 'u');
/** "I would be grateful if you could". */
const politely =
  "(?:I|we)(?: would|['’]d) (?:be (?:very |most )?(?:grateful|glad|pleased|obliged)|(?:really |very much )?appreciate it|like you to|ask you to|ask that you)(?: if you (?:could|would|can))?";
const request = new RegExp(
  String.raw`^(?:@?(?<owner>${who}|(?<=@)\p{Ll}[\p{L}.]+)[, ] ?)?(?:(?:and|also|so) )?(?:please|pls|plz|kindly|could you(?: please)?|can you(?: please)?|would you(?: please)?|${politely})(?!\p{L}).*(?<!\p{L})(?:${deeds})(?!\p{L})`,
  'iu',
);
/** Asked of the reader without a day: only what one can do comes behind the word for it. */
const undated = new RegExp(
  String.raw`^(?:@?(?<owner>${who}|(?<=@)\p{Ll}[\p{L}.]+)[, ] ?)?(?:please|pls|plz|kindly|(?:could|can|would) you|${politely})(?: please| also| kindly)* (?!find (?:attached|enclosed|below|the )|let (?:me|us) know)(?:${deeds})(?!\p{L}).{6,}`,
  'iu',
);
/** What every letter and call says, and what somebody asks to know who calls. */
const courtesy =
  /(?:write|e-?mail|call|contact|phone) (?:to )?(?:\[(?:EMAIL|PHONE)|us(?!\p{L})|our(?!\p{L}))|if you (?:have|need|want|should)|questions|hesitate|feel free|hold (?:on|the line)|moment|(?:your|me the|me a) (?:full |first |last )?(?:name|date of birth|address|postcode|zip|phone|number|e-?mail|account)|to confirm|fragen|zögern|beachten|toute question|n['’]hésitez|si vous avez|cualquier|si tiene|no dude|puede[ns]? (?:llamar|escribir|contactar)(?:me|nos)/iu;
/** What mail programs answer for somebody who is away. */
const away =
  /^(?:for|in|if)(?: case of)?(?: it is| this is)?(?: an?| any)? (?:urgent|emergenc)|(?<!\p{L})(?:reply|respond|answer|get back to you|be in touch)(?!\p{L}).*(?<!\p{L})(?:(?:on|upon|after) my return|(?:when|once|after) I (?:return|get back|am back|['’]m back))|^in dringenden|^bei dringenden|^en cas d['’]urgence|^pour toute urgence|^en caso de urgencia|^(?:en|para) (?:casos|asuntos) urgentes/iu;
/** What begins a sentence and says nothing of the task. */
const lead =
  /^(?:(?:ugh|hm+|ah|oh|(?:hi|hello|hey|dear|hallo|hola|bonjour)(?: all| team| both| there| everyone| zusammen| à tous| a todos)?|cool|awesome|perfect|thanks|thx|got it|understood|and|so|then|ok|okay|yes|sure|right|great|also|if (?:so|not|possible)|no problem|of course|und|dann|et|alors|y|entonces)[,.!]? )+/i;

/** "Questions must be sent by 16 November": nobody says by whom. */
const passive =
  /(?<!\p{L})(?:(?:must|should|ha(?:s|ve) to|needs? to|are to|is to) be (?:sent|submitted|returned|signed|paid|received|delivered|completed|confirmed|filed|approved|handed in|provided)|(?:ist|sind) .*(?:einzureichen|zu (?:senden|schicken|zahlen|bezahlen|übermitteln|liefern|bestätigen|unterschreiben)))(?!\p{L})/iu;

/** "Peter sends the request this week": minutes tell it of somebody by name, with a day. */
const told = new RegExp(
  String.raw`^(?<owner>\[NAME_\d+\])(?: also| then)? (?:sends|prepares|checks|reviews|calls|schedules|drafts|shares|updates|delivers|provides|confirms|organi[sz]es|contacts|writes|creates|signs|books|arranges|finishes|presents|tests|asks|fixes|takes over|follows up|sets up)(?!\p{L})`,
  'u',
);
/** What somebody has not done yet. */
const owed = new RegExp(String.raw`^(?<owner>\[NAME_\d+\])(?: still)? owes? (?:us|me|you) `, 'u');
/** What somebody waits for: "IT needs the form by Friday". */
const need = new RegExp(String.raw`^(?:${who})(?: still)? (?:needs?|requires?|expects?|wants?|would like) (?!to )\S`, 'u');
/** Mail servers tell with the same word what they did: RFC 3464, 2.3.3. */
const marked =
  /^(?:action(?: items?)?|to-?do|next(?: steps?| up)?|follow[- ]?up|aufgabe|à faire|pendiente)(?: (?<owner>\[NAME_\d+\]): |\s*:\s*(?:(?<owner>[^:,.;\n]{2,40}?)(?: to | - |: ))?)(?=\S)(?!(?:failed|delayed|delivered|relayed|expanded)$)/iu;
/** What stands under a heading for it: who comes first, then what. */
const listed = new RegExp(String.raw`^(?<owner>${who})(?: \([^()\n]{1,40}\))?(?: to |[ \u00a0]?: | [-–—] |, )\S`, 'u');
/** Who begins a line under such a heading has to do it. */
const named = /^(?:(?:Herrn?|Frau|Mr|Mrs|Ms|M|Mme|Sra?|Dr)\.? )?(?<owner>\[NAME_\d+\]) \p{Ll}/u;
/** Or who ends it: "order samples (Ann)", "send it – Ann, 15 April". */
const behind = /(?:\([^()]{0,20}| (?:->|[-–—→]) ?(?:(?:Frau|Herrn?|Mme|M\.|Sra?\.) )?)(?<owner>\[NAME_\d+\])[^[]{0,30}$/u;
const begun = new RegExp(String.raw`^(?:${deeds}|${infinitives})(?!\p{L})`, 'iu');

/** What something does by itself is nobody's task. */
const things = /^(?:It|This|That|These|Those|There|What|Which)$/;
const pronouns = /^(?:I|We|let me|(?:(?:could|can|would|will) )?you|It|They|He|She|This|That|The|Our)$/i;
/** Words that begin a sentence and whom nobody is called: "Happy to send it". */
const isNobodysTask = (owner: string): boolean =>
  !owner.startsWith('[') && !/^(?:The|Our) /.test(owner) && !/^\p{Lu}{2,4}$/u.test(owner) && isOrdinary(owner.split(' ').at(-1) ?? '');

const taskIn = ({ said: whole, isListed, isUnder }: Line): RegExpExecArray | null => {
  const said = whole.replace(lead, '');
  if (away.test(said)) return null;
  const match = marked.exec(said) ?? promise.exec(said) ?? offer.exec(said) ?? owed.exec(said);
  if (match && !things.test(match.groups?.['owner'] ?? '')) return match;
  const task = (isUnder ? listed.exec(said) : null) ?? toDo.exec(said);
  if (task && !isNobodysTask(task.groups?.['owner'] ?? '')) return task;
  if (isUnder) return named.exec(said) ?? (isListed ? (behind.exec(said) ?? /^(?=\S+ \S)/u.exec(said)) : begun.exec(said));
  if (dayIn(said) === undefined) return courtesy.test(said) ? null : (undated.exec(said) ?? foreignRequest(said));
  const now = request.exec(said) ?? told.exec(said) ?? foreignTask(said) ?? need.exec(said);
  return now ?? (dueIn(said) === undefined ? null : (passive.exec(said) ?? foreignNeed(said)));
};

/** Who speaks in a chat or a call, before what they say. */
const speaks = new RegExp(
  String.raw`^${chatTime}?(?:(?<name>\[NAME_\d+\])(?: \p{Lu}[\p{L}-]+)?|\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*| \d{1,2}){0,2}): (?=[\p{L}[])`,
  'u',
);

const actionFrom = (line: Line, quote: string, speaker?: string): CitedAction[] => {
  const match = taskIn(line);
  if (match === null) return [];
  const owner = match.groups?.['owner'];
  const isNamed = owner !== undefined && !pronouns.test(owner);
  const isOwn = owner === undefined ? isForeignPromise(line.said) : /^(?:I|We|let me)$/i.test(owner);
  return [{ text: line.said, quote, owner: isNamed ? owner : isOwn ? speaker : undefined, due: dayIn(line.said) }];
};

/** "TODO: Sam - the quote; Dana - the form": each of them, in its own words. */
const several = (line: Line): Line[] => {
  const lead = marked.exec(line.said)?.[0] ?? '';
  const [first = '', ...more] = lead === '' ? [line.said] : line.said.split(/;\s+(?=\S)/);
  return [{ ...line, said: first }, ...more.map((said) => ({ said, isListed: true, isUnder: true }))];
};

/** What a sentence asks somebody to do, with the person and the day where it names them: who says "I will" is who speaks. */
const actionOf = (line: Line): CitedAction[] => {
  const whole = actionFrom(line, line.said);
  const speaker = whole.length > 0 ? null : speaks.exec(line.said);
  if (speaker === null) return whole;
  return actionFrom({ ...line, said: line.said.slice(speaker[0].length), isUnder: false }, line.said, speaker.groups?.['name']);
};

/** What is to be done: what tables of tasks list, and what is said so in English and some of German, French and Spanish, or stands under a heading for it. */
export const actionsOf = (sentences: readonly string[]): CitedAction[] => {
  const isClause = clausesOf(sentences);
  const { open, settled } = taskTables(sentences);
  const said = underHeadings(sentences.filter((sentence) => !open.has(sentence) && !settled.has(sentence)))
    .filter(({ said, isUnder }) => isUnder || !isClause(said))
    .flatMap(several)
    .flatMap(actionOf)
    .take(mostActions);
  return [...open.values(), ...said].slice(0, mostActions);
};
