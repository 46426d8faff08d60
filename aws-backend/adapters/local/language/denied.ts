import type { Span } from './spans.ts';

/** Negations in four languages. */
const denial =
  /(?<!\p{L})(?:not|never|nobody|no one|cannot|\p{L}+n['’]t|nicht|nie|niemals|niemand|kein(?:e[mnrs]?)?|pas|jamais|personne|aucune?|no|nunca|jamás|nadie|ning[úu]n[oa]?)(?!\p{L})/iu;
/** Negations of only the next word: "without a fix we will cancel" negates the fix. */
const lack = /(?<!\p{L})(?:without|sans|sin|ohne(?: (?:den|die|das|unser(?:e[nrms]?)?|dies(?:e[nrms]?)?))?) $/iu;
/** The subject: a negation before it belongs to something else, as in "with no answer by Monday we cancel". */
const doer =
  /(?<!\p{L})(?:i|we|they|ich|wir|sie|er|je|j['’]|nous|on(?= (?:ne |n['’]|va |doit |veut |peut |souhaite |résili))|ils?|elles?|yo|nosotr[oa]s|ell[oa]s)(?!\p{L})/giu;
/** Phrases that keep it a threat despite a negation: "if you do not", "because you did not", "no choice but", "we won't hesitate". */
const threat =
  /(?<!\p{L})(?:if|unless|otherwise|because|since|not only|wenn|falls|sofern|sollten?|solange|weil|da|nicht nur|si|sinon|parce que|puisque|comme|pas seulement|porque|como|no s[óo]lo|hesitat\p{L}*|zöger\p{L}*|hésit\p{L}*|dud(?:o|ar\p{L}*|amos)|choice|option|alternative|wahl|übrig|choix|remedio|opción|opciones)(?!\p{L})/iu;
/** "I don't think we will": here the negation before the subject counts. */
const doubted =
  /(?<!\p{L})(?:(?:not|never|\p{L}+n['’]t) (?:\p{L}+ )?(?:think|believe|expect|suppose|see|imagine|anticipate)(?: that)?|(?:glaube|denke|meine|glauben|denken)(?: (?:ich|wir))? (?:auch )?nicht, dass|(?:pense|crois|pensons|croyons) pas qu(?:e |['’])|no (?:creo|creemos|pienso|pensamos) que)(?!.*(?:avoid|prevent|vermeiden|éviter|evitar))(?: ?(?:\p{L}+|\[NAME_\d+\])){1,3}(?: (?:will|would|are|is|going|want|need|have|to|ever|actually|really|den|die|das|unser\p{L}*|mein\p{L}*|vayamos|vaya|vayan|a))* ?$/iu;
/** The start of another clause. */
const boundary = /[,;:–—]|(?<!\p{L})(?:and|so|but|therefore|und|aber|daher|deshalb|sondern|et|donc|mais|y|pero|así que)(?!\p{L})/giu;
/** A German infinitive, "den Vertrag zu kündigen", which is negated before its comma. */
const infinitive = /(?<!\p{L})zu \p{L}+n$/iu;
/** Phrases in which a negation means that somebody leaves. */
const renewal = /renew|verläng|renouv|renov/iu;

/** The maximum length of a clause. */
const longestClause = 300;

/** Returns the clause before a span, and the one before that if the comma only separates an infinitive from its verb. */
const clauseBefore = (sentence: string, { start, end }: Span): string => {
  const before = sentence.slice(Math.max(0, start - longestClause), start);
  const cuts = [...before.matchAll(boundary)];
  const from = infinitive.test(sentence.slice(start, end)) ? cuts.at(-2) : cuts.at(-1);
  return before.slice(from === undefined ? 0 : from.index + from[0].length);
};

/** Whether a sentence denies what a span of it says: "We will not cancel", "Wir kündigen den Vertrag nicht". */
export const isDenied = (sentence: string, place: Span): boolean => {
  const said = sentence.slice(place.start, place.end);
  if (renewal.test(said)) return false;
  const [doubt] = doubted.exec(sentence.slice(Math.max(0, place.start - longestClause), place.start)) ?? [];
  if (doubt !== undefined && !threat.test(doubt)) return true;
  const before = clauseBefore(sentence, place);
  const clause = before + said;
  const done = clause.slice([...before.matchAll(doer)].at(-1)?.index ?? 0);
  const isTurnedBehind = /^(?: \p{L}+)? nicht(?=[.,;!?]|$)/u.test(sentence.slice(place.end, place.end + 30));
  return (isTurnedBehind || denial.test(done) || lack.test(before)) && !threat.test(clause);
};
