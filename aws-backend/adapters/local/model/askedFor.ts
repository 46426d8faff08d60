import type { CitedAction } from '../../../ports/model.ts';
import { isOrdinary } from '../language/nameWords.ts';
import { clausesOf } from './clauses.ts';
import { dayIn, dueIn, whenIn } from './dueDays.ts';
import { deeds } from './englishDeeds.ts';
import { foreignNeed, foreignRequest, foreignTask, isForeignPromise } from './foreignTasks.ts';
import { infinitives } from './foreignVerbs.ts';
import { underHeadings, type Line } from './steps.ts';
import { anyTeam, isTeam, teams } from './teams.ts';
import { taskTables } from './taskTables.ts';
import { speaksIn, turnsOf, type Turn } from './turns.ts';

/** The maximum number of action items; nobody reads more. */
const maxActions = 20;

/** The owner of a task: a name, a masked name, a team, or the speaker. */
const who = String.raw`\[NAME_\d+\]|(?:The |Our )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}|I|We|You|i|we`;
const promise = new RegExp(
  String.raw`^(?<owner>${who})(?: \([^()\n]{1,40}\))?(?: (?:will|shall|has to|have to|needs? to|is to|are to|must|should|agreed to|promised to|(?:am|is|are) going to)|['’]ll|['’](?:m|s|re) going to)(?: also| then| just| still| personally| now)? (?:${deeds})\b`,
  'u',
);
/** "Will send it": chat messages often omit "I". */
const short = new RegExp(String.raw`^(?<owner>)(?:will|gonna|going to)(?: also| then| just)? (?:${deeds})\b(?!.*\?)`, 'iu');
/** Done at once, so it isn't an open task: "Let me check that for you". */
const atOnce =
  /^(?:let me|i['’]ll|i will)(?: just| quickly| go ahead and)* (?:check|look into|find|get|confirm|verify|update|pull up)(?: (?:that|this|it|on that|into it|your (?:account|order|details)))?(?: up| out| real quick)?(?: for you)?(?: now)?[.!…]*$/iu;
/** Not the speaker's or reader's task: "You'll get the number by noon", "I need to talk to someone". */
const forOthers =
  /^(?:you(?:['’]ll| will| should) (?:get|receive|find|obtain|keep)|(?:i|we) (?:need|have) to (?:talk|speak) (?:to|with) (?:some(?:one|body)|an?|the|your))(?!\p{L})/iu;
/** "Let me talk to my manager", "I'll get Pascal to look into it": the speaker is the owner. */
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
/** A request without a due date: "please" and the like must be followed by one of `deeds`. */
const undated = new RegExp(
  String.raw`^(?:@?(?<owner>${who}|(?<=@)\p{Ll}[\p{L}.]+)[, ] ?)?(?:please|pls|plz|kindly|(?:could|can|would) you|${politely})(?: please| also| kindly)* (?!find (?:attached|enclosed|below|the )|let (?:me|us) know)(?:${deeds})(?!\p{L}).{6,}`,
  'iu',
);
/** Standard phrases of letters and calls, and questions that identify the caller: no tasks. */
const courtesy =
  /(?:write|e-?mail|call|contact|phone) (?:to )?(?:\[(?:EMAIL|PHONE)|us(?!\p{L})|our(?!\p{L}))|if you (?:have|need|want|should)|questions|hesitate|feel free|hold (?:on|the line)|moment|(?:your|me the|me a) (?:full |first |last )?(?:name|date of birth|address|postcode|zip|phone|number|e-?mail|account)|to confirm|fragen|zögern|beachten|toute question|n['’]hésitez|si vous avez|cualquier|si tiene|no dude|puede[ns]? (?:llamar|escribir|contactar)(?:me|nos)/iu;
/** Phrases of out-of-office replies. */
const away =
  /^(?:for|in|if)(?: case of)?(?: it is| this is)?(?: an?| any| anything(?: that is)?)? (?:urgent|emergenc)|^(?:in|during) my absence|^while i(?:['’]m| am) (?:away|out)|(?<!\p{L})(?:reply|respond|answer|get back to you|be in touch)(?!\p{L}).*(?<!\p{L})(?:(?:on|upon|after) my return|(?:when|once|after) I (?:return|get back|am back|['’]m back))|^in dringenden|^bei dringenden|^en cas d['’]urgence|^pour toute urgence|^en caso de urgencia|^(?:en|para) (?:casos|asuntos) urgentes/iu;
/** Words at the start of a sentence that don't belong to the task. */
const lead =
  /^(?:(?:ugh|hm+|ah|oh|(?:hi|hello|hey|dear|hallo|hola|bonjour)(?: all| team| both| there| everyone| zusammen| à tous| a todos)?|cool|awesome|perfect|absolutely|alright|well|actually|meanwhile|fyi|yep|yup|thanks|thx|got it|understood|and|so|then|ok|okay|yes|sure|right|great|also|if (?:so|not|possible)|no problem|of course|und|dann|et|alors|y|entonces)[,.!]? )+/i;

/** "Questions must be sent by 16 November": passive, without an owner. */
const passive =
  /(?<!\p{L})(?:(?:must|should|ha(?:s|ve) to|needs? to|are to|is to) be (?:sent|submitted|returned|signed|paid|received|delivered|completed|confirmed|filed|approved|handed in|provided)|(?:ist|sind) .*(?:einzureichen|zu (?:senden|schicken|zahlen|bezahlen|übermitteln|liefern|bestätigen|unterschreiben)))(?!\p{L})/iu;

/** "Peter sends the request this week", as in minutes: requires a name and a date. */
const told = new RegExp(
  String.raw`^(?<owner>\[NAME_\d+\])(?: also| then)? (?:sends|prepares|checks|reviews|calls|schedules|drafts|shares|updates|delivers|provides|confirms|organi[sz]es|contacts|writes|creates|signs|books|arranges|finishes|presents|tests|asks|fixes|takes over|follows up|sets up)(?!\p{L})`,
  'u',
);
/** What a named person or the speaker owes. */
const owed = new RegExp(
  String.raw`^(?:(?<owner>\[NAME_\d+\])(?: still)? owes? (?:us|me|you)|(?<owner>I|We|i|we)(?: still)? owe (?:you(?: guys| all)?|them|him|her|\[NAME_\d+\])(?! (?:an? (?:apolog|explanation|favou?r|lot|beer|coffee|call)|one|money|[\d$€£]))) `,
  'u',
);
/** What somebody needs: "IT needs the form by Friday". */
const need = new RegExp(
  String.raw`^(?:(?:${who})(?: still)? (?:needs?|requires?|expects?|wants?|would like) (?!to )|[Nn]eed (?:it|this|that|these|the|your|an?) )\S`,
  'u',
);
/** A label before a task; excludes the `Action` field of delivery status notifications (RFC 3464, 2.3.3). */
const marked =
  /^(?:action(?: items?)?|to-?do|next(?: steps?| up)?|follow[- ]?up|aufgabe|à faire|pendiente)(?: (?<owner>\[NAME_\d+\]): |\s*:\s*(?:(?<owner>[^:,.;\n]{2,40}?)(?: to | - |: ))?)(?=\S)(?!(?:failed|delayed|delivered|relayed|expanded)$)/iu;
/** An item under a heading for tasks: the owner, then the task. */
const listed = new RegExp(
  String.raw`^(?<owner>${who}|[Mm]e)(?: \([^()\n]{1,40}\))?(?: to |[ \u00a0]?: | [-–—] |, | ?(?:->|→|=>) ?)\S`,
  'u',
);
/** A name at the start of a line under such a heading is the owner. */
const named = /^(?:(?:Herrn?|Frau|Mr|Mrs|Ms|M|Mme|Sra?|Dr)\.? )?(?<owner>\[NAME_\d+\]) \p{Ll}/u;
/** An item of any list: "1. Ann: get the figures". */
const item = new RegExp(
  String.raw`^(?<owner>\[NAME_\d+\]|${teams}|Everyone|All)(?:[ \u00a0]?: | [-–—] | ?(?:->|→) ?)(?:please )?(?:need |(?:${deeds})(?!\p{L}))`,
  'u',
);
/** An imperative, which requires a due date: "Send me the list by Friday". */
const ordered = new RegExp(
  String.raw`^(?!(?:order|book|visit|join|attend|call|contact) )(?:${deeds}) (?:me|us|the|your|it|this|that|these|him|her|them|\[NAME_\d+\])(?!\p{L})`,
  'iu',
);
const callBack = /^(?:give (?:me|us) a (?:call|ring|shout)|(?:call|ring) (?:me|us) back)(?!\p{L})/iu;
/** The owner at the end of an item: "order samples (Ann)", "send it – Ann, 15 April". */
const behind = /(?:\([^()]{0,20}| (?:->|[-–—→]) ?(?:(?:Frau|Herrn?|Mme|M\.|Sra?\.) )?)(?<owner>\[NAME_\d+\])[^[]{0,30}$/u;
/** "Credit note – Finance – 15 December". */
const teamBehind = new RegExp(String.raw`(?: [-–—|→] | ?-> ?|\()(?<owner>${anyTeam})(?:\)| [-–—|] .{1,30})?$`, 'u');
const begun = new RegExp(String.raw`^(?:${deeds}|${infinitives})(?!\p{L})`, 'iu');

/** Subjects that aren't people: what they do is nobody's task. */
const things = /^(?:It|This|That|These|Those|There|What|Which)$/;
const pronouns = /^(?:|I|We|me|let me|Everyone|All|(?:(?:could|can|would|will) )?you|It|They|He|She|This|That|The|Our)$/i;
/** Whether the matched owner is just an ordinary word at the start of a sentence: "Happy to send it". */
const isNobodysTask = (owner: string): boolean =>
  !owner.startsWith('[') &&
  !/^me$/i.test(owner) &&
  !/^(?:The|Our) /.test(owner) &&
  !isTeam(owner) &&
  isOrdinary(owner.split(' ').at(-1) ?? '');

const taskIn = ({ said: whole, isListed, isUnder }: Line): RegExpExecArray | null => {
  const said = whole.replace(lead, '');
  if (away.test(said) || atOnce.test(said) || forOthers.test(said)) return null;
  const match = marked.exec(said) ?? promise.exec(said) ?? offer.exec(said) ?? owed.exec(said) ?? short.exec(said);
  if (match && !things.test(match.groups?.['owner'] ?? '')) return match;
  const task = (isUnder ? listed.exec(said) : null) ?? toDo.exec(said);
  if (task && !isNobodysTask(task.groups?.['owner'] ?? '')) return task;
  const its = isListed ? item.exec(said) : null;
  if (its) return its;
  if (isUnder)
    return named.exec(said) ?? (isListed ? (behind.exec(said) ?? teamBehind.exec(said) ?? /^(?=\S+ \S)/u.exec(said)) : begun.exec(said));
  if (dayIn(said) === undefined) return courtesy.test(said) ? null : (undated.exec(said) ?? callBack.exec(said) ?? foreignRequest(said));
  const now = request.exec(said) ?? told.exec(said) ?? foreignTask(said) ?? need.exec(said);
  return now ?? (dueIn(said) === undefined ? null : (passive.exec(said) ?? foreignNeed(said) ?? ordered.exec(said)));
};

const actionFrom = (line: Line, quote: string, speaker?: string): CitedAction[] => {
  const match = taskIn(line);
  if (match === null) return [];
  const owner = match.groups?.['owner'];
  const isNamed = owner !== undefined && !pronouns.test(owner);
  const isOwn = owner === undefined ? isForeignPromise(line.said) : /^(?:|I|We|me|let me)$/i.test(owner);
  return [{ text: line.said, quote, owner: isNamed ? owner : isOwn ? speaker : undefined, due: whenIn(line.said, line.isUnder) }];
};

/** Splits the tasks after a label: "TODO: Sam - the quote; Dana - the form". */
const several = (line: Line): Line[] => {
  const lead = marked.exec(line.said)?.[0] ?? '';
  const [first = '', ...more] = lead === '' ? [line.said] : line.said.split(/;\s+(?=\S)/);
  return [{ ...line, said: first }, ...more.map((said) => ({ said, isListed: true, isUnder: true }))];
};

/**
 * Finds the task in a sentence, with its owner and due date if named. The owner of "I will" is the speaker, who may be named in an earlier
 * sentence.
 */
const actionOf =
  (turn: (sentence: string) => Turn | undefined) =>
  (line: Line): CitedAction[] => {
    const begun = turn(line.said);
    const whole = actionFrom(line, begun?.quote ?? line.said, begun?.speaker);
    const speaker = whole.length > 0 ? null : speaksIn(line.said);
    if (speaker === null) return whole;
    return actionFrom({ ...line, said: line.said.slice(speaker.said.length), isUnder: false }, line.said, speaker.name);
  };

/**
 * Returns the tasks of a text: rows of task tables, tasks stated in English and partly in German, French and Spanish, and items under
 * headings for tasks.
 */
export const actionsOf = (sentences: readonly string[]): CitedAction[] => {
  const isClause = clausesOf(sentences);
  const { open, settled } = taskTables(sentences);
  const said = underHeadings(sentences.filter((sentence) => !open.has(sentence) && !settled.has(sentence)))
    .filter(({ said, isUnder }) => isUnder || !isClause(said))
    .flatMap(several)
    .flatMap(actionOf(turnsOf(sentences)))
    .take(maxActions);
  return [...open.values(), ...said].slice(0, maxActions);
};
