import {
  allGivenNames,
  folded,
  isCertain,
  isFamilyName,
  isGivenName,
  isKnownWord,
  isNobody,
  isOrdinary,
  isSurnameWord,
} from './nameWords.ts';
import { allMatches, matches, type Span } from './spans.ts';
import { chatTime } from './chatTimes.ts';
import { nameLabels } from './nameFields.ts';
import { isBrand } from './thingNames.ts';
import { particles } from './trimmedName.ts';
import { functionWords } from './wordLists/functionWords.ts';
import { listed } from './wordLists/listed.ts';
import { hasNameLikeWords, isWordOf } from './wordLists/nameLikeWords.ts';
import { shortNames, smallWords } from './wordLists/smallWords.ts';

const word = String.raw`\p{Ll}[\p{L}'’-]{1,30}`;
const upTo = (count: number): string => String.raw`(${word}(?: ${word}){0,${String(count - 1)}})`;
const start = String.raw`(?<![\p{L}\p{N}@._/-])`;
const end = String.raw`(?![\p{L}\p{N}@_/-]|\.\p{L})`;

const introduction =
  "my name(?: is|['’]s)|name['’]s|i am called|ich heiße|mein name ist|je m['’]appelle|mon nom est|me llamo|mi nombre es|signed by|approved by|prepared by";
const closing =
  '(?:regards|sincerely|thanks|thank you|thx|cheers|best|best wishes|grüßen|grüße|gruß|cordialement|saludos),?[ \\t]*\\n\\s{0,4}';
const field = `from|reply-to|to|cc|attendees|present|${nameLabels}`;
const title =
  '(?:mr|mrs|ms|miss|mister|dr|prof|(?<!(?:eine[rn]?|die|der|meine[rn]?|deine[rn]?|seine[rn]?|ihre[rn]?|unsere|junge|jede|keine) )frau|herrn?|familie|mme|mlle|monsieur|madame|señora?|señorita|don|doña|sra?)';
const role =
  '(?:wife|husband|son|daughter|brother|sister|mum|mom|dad|uncle|aunt|auntie|cousin|nephew|niece|boyfriend|girlfriend|partner|fiancée?|neighbou?r|colleague|customer|caller|patient|tenant|landlord|driver|tech|rep|agent|frau|mann|sohn|tochter|bruder|schwester|nachbarin?|kollegin|kollege|kundin|mari|femme|fils|fille|frère|sœur|voisine?|collègue|marido|mujer|hij[oa]|herman[oa]|vecin[oa]|clienta|prim[oa])';
const greeting = 'hi|hello|hey|dear|salut|coucou|moin|servus|buenas|hallo|lieber?|bonjour|chère?|hola|querid[oa]|estimad[oa]';
const listEnd = String.raw`(?=[,;<(]| [<(]|[ \t]*$| (?:dob|born|ph|tel|is|was|at)\b)`;
/** "m. gonsalves". */
const initialTo = (count: number): string => String.raw`((?:\p{Ll}\.? )?${word}(?: ${word}){0,${String(count - 1)}})`;

/** A person's name stands there and little else: a given name that is a word as well is a name there. */
const cues = [
  new RegExp(
    String.raw`${start}(?:i['’]m|i am|this is|it['’]s|(?<=^|(?:hey|hi|hello),? )its|ich bin|hier ist|je suis|c['’]est|(?<=\p{L} )c|ici|soy|habla|hier spricht) ${upTo(4)}(?=[,.!]|[ \t]*$| (?:from|at|here|again|speaking|calling|and|und|ich|von|aus|vom|nochmal|am apparat|am telefon|de|du|et|je|al habla|al aparato|y|à l['’]appareil|au téléphone)(?!\p{L}))`,
    'gimu',
  ),
  new RegExp(String.raw`${start}(?:${introduction}) ${upTo(5)}${end}`, 'giu'),
  new RegExp(String.raw`${start}${closing}${upTo(3)}(?=[,.]?[ \t]*$)`, 'gimu'),
  new RegExp(String.raw`${start}(?:danke|thanks|thx|cheers|merci|gracias|bises|besos),? ${upTo(1)}(?=[ \t]*$)`, 'giu'),
  new RegExp(String.raw`^(?:${field}):[ \t]+${initialTo(3)}${listEnd}`, 'gimu'),
  new RegExp(String.raw`(?<=^(?:to|cc|attendees):[^\n]{0,300}?, )${upTo(3)}${listEnd}`, 'gimu'),
  new RegExp(String.raw`^${chatTime}${upTo(2)}(?=:)`, 'gmu'),
  // Whose relation or trade is told.
  new RegExp(String.raw`${start}${role},? ${upTo(2)}${end}`, 'gu'),
  // A mailbox: RFC 5322, section 3.4.
  new RegExp(String.raw`${start}${upTo(2)}"? <[^<>@\s]{1,64}@[^<>\s]{1,255}>`, 'gu'),
  new RegExp(
    String.raw`${start}(?:${greeting}) ${upTo(1)}(?=[,!]|[ \t]*$| (?:hier|here|this|i|i['’]m|it['’]?s|ich|je|c['’]est|can|could|kannst|könntest|hast|wie|are|did|do|have|just|how|what|when|where|thanks|quick|please|tu|peux|puedes|te|soy)(?!\p{L}))`,
    'gimu',
  ),
];

/** What says a trade or a relation, and a name follows. */
const kin = '(?:auntie?|aunty|uncle|gran|nana|grandma|grandpa|tante|onkel|tata|tonton|tía|tío)';
/** What somebody does, as a word nobody knows may be. */
const isDone = (said: string): boolean => /(?:s|ed|ing|ly|t)$/.test(said) && !isGivenName(titled(said)) && !isFamilyName(titled(said));

/** Only a name stands there, be it one that nobody knows. */
const sureCues = [
  new RegExp(String.raw`${start}${title}\.? (?:(?:dr|prof)\.? )?${upTo(1)}${end}`, 'gu'),
  new RegExp(String.raw`${start}(?:lg|vg|mfg|gruß|bisous|biz|saludos),? ${upTo(1)}(?=[ \t]*$)`, 'gimu'),
  // A line of a chat, by what its writer is called there.
  new RegExp(String.raw`^(?=\[|\d{1,4}[./-])${chatTime}${upTo(2)}(?=:)`, 'gmu'),
  new RegExp(
    String.raw`^(?:(?:sur|last|first|family|given|fore)[ -]?name|vorname|nachname|next of kin|apellidos?|prénom):[ \t]+${upTo(2)}${listEnd}`,
    'gimu',
  ),
];

const doctorCue = new RegExp(String.raw`${start}(?:doctor|nurse|coach|pastor|don|doña) ${upTo(1)}${end}`, 'gu');
/** Whom one tells or asks, be the name as short as it may. */
const toldCue = new RegExp(
  String.raw`${start}(?:tell|told|ask|asked|ring|ping|msg|dile a|pregunta a|demande à|dis à) ${upTo(1)}${end}`,
  'giu',
);
const kinCues = [
  new RegExp(String.raw`${start}${kin} ${upTo(1)}${end}`, 'gu'),
  new RegExp(
    String.raw`${start}(?:doctor|nurse|coach|pastor) (${word}?)(?=['’]s|[.,!?]|[ \t]*$| (?:called|says?|said|rang|asked|wants?|is|was|has|had|will|told|saw|gave|prescribed)\b)`,
    'gmu',
  ),
];

/** "n'diaye" is N'Diaye. */
const titled = (said: string): string =>
  said
    .replace(/^[nm]['’](?!est|a$|ai|ont|avait|avez|avons|y$|en$|était|êtes|ose|importe|allez|oubli)\p{Ll}/u, (start) => start.toUpperCase())
    .replace(/^\p{Ll}/u, (first) => first.toUpperCase());
/** Of other languages what stands behind a name that somebody says. */
const wordsBehind = listed(
  'aus ausm vom von beim bei der die das den ich und aber wegen im am mit für nochmal wieder nur noch de du des la le les et au aux en pour chez je suis del el los las y por para con',
);
const isWord = (said: string): boolean => functionWords.has(said) || wordsBehind.has(said) || isNobody(titled(said));

const areNames = (words: readonly string[], fewestLetters: number): string[] =>
  words.filter((said) => said.length >= fewestLetters && isCertain(titled(said)) && !isWord(said) && !smallWords.has(said));

/** Names that are no words in small letters: the usual ones, and the longer ones of the list where it is known which of them are words. */
const makeNames = (): { usual: ReadonlySet<string>; all: ReadonlySet<string> } => {
  const { usual, more } = allGivenNames();
  const always = new Set([...shortNames, ...areNames(usual, 4)]);
  return { usual: always, all: new Set([...always, ...areNames(more, 5)]) };
};
let made: ReturnType<typeof makeNames> | undefined;

/** "carol-ann": of which one part may be a word as well. */
const isHyphened = (parts: readonly string[], names: ReadonlySet<string>): boolean =>
  parts.some((part) => names.has(part) || (isCertain(titled(part)) && !isWord(part) && !smallWords.has(part))) &&
  parts.every((part) => names.has(part) || isGivenName(titled(part)));
const isPlain = (said: string, names: ReadonlySet<string>): boolean =>
  names.has(said) || (said.includes('-') && isHyphened(said.split('-'), names));

/** A family name behind a given one. */
const isLast = (said: string): boolean => !isWord(said) && (isFamilyName(titled(said)) || isSurnameWord(titled(said)));
/** Where nothing but a name stands, a word that nobody knows is one too. */
const isLastInName = (said: string): boolean =>
  isLast(said) || (!isWord(said) && (isGivenName(titled(said)) || !isKnownWord(titled(said))));

/** "al khatib"; "von" and "de" say as often where somebody is from. */
const isParticle = (said: string, next: string): boolean =>
  /^(?:al|bin|ben|abu|van|ter|ten|dos)$/.test(said) ? isLastInName(next) : particles.has(said) && isFamilyName(titled(next));

/** How much of the words behind a cue is somebody's name, whose first word is one. */
const cuedName = (text: string, span: Span, isFirst: (said: string) => boolean): Span[] => {
  const initial = /^\p{L}\.? /u.exec(text.slice(span.start, span.start + 3))?.[0] ?? '';
  const [first = '', ...rest] = text.slice(span.start + initial.length, span.end).split(' ');
  // Behind an initial any name of a family stands.
  if (initial !== '' && isLastInName(first)) return [{ start: span.start, end: span.start + initial.length + first.length }];
  if (!/^\p{Ll}/u.test(first) || isWord(first) || !isFirst(first)) return [];
  // Of words that nobody knows, one is the family's.
  const isMore = (said: string, at: number): boolean =>
    at === 0 || particles.has(rest[at - 1] ?? '') || isLast(said) || isGivenName(titled(rest[at - 1] ?? ''));
  const stop = rest.findIndex((said, at) => !(isLastInName(said) && isMore(said, at)) && !isParticle(said, rest[at + 1] ?? ''));
  const name = [first, ...(stop < 0 ? rest : rest.slice(0, stop))].join(' ');
  return [{ start: span.start, end: span.start + name.length }];
};

/** A line of a chat that tells no time. */
const chatLine = /^(\p{Ll}[\p{Ll}'’-]{1,15}(?: \p{Ll}[\p{Ll}'’-]{1,15})?): (?=\S)/gmu;
/** Who writes in a chat: several do, and some more than once. */
const chatters = (text: string): Span[] => {
  const lines = matches(text, chatLine).filter((span) => text.slice(span.start, span.end).split(' ').every(isLastInName));
  const writers = new Set(lines.map(({ start, end }) => text.slice(start, end)));
  // Programs write such lines as well.
  const hasName = [...writers].some((writer) => isCertain(titled(writer)));
  return hasName && writers.size > 1 && lines.length > writers.size ? lines : [];
};

const anyWord = new RegExp(String.raw`${start}${word}${end}`, 'gu');
const nextWord = new RegExp(String.raw`^ (${word})${end}`, 'u');

const introduced = /(?:i['’]m|i am|this is|it['’]s|ich bin|hier ist|je suis|ici|soy|habla) $/i;
const isIntroduced = (text: string, start: number): boolean => introduced.test(text.slice(Math.max(0, start - 9), start));
const isUnknown = (said: string): boolean => said.length > 2 && !isWord(said) && !isKnownWord(titled(said));

/** "Dr. phil." */
const isDegree = (text: string, { start, end }: Span): boolean =>
  /Dr\. $/.test(text.slice(Math.max(0, start - 4), start)) && text[end] === '.';

/** "ewa zielinska": of a short given name the family name behind it shows that it is one. */
const isPair = (given: string, family: string): boolean =>
  given.length > 2 &&
  isCertain(titled(given)) &&
  !isWord(given) &&
  family.length > 4 &&
  isFamilyName(titled(family)) &&
  !isOrdinary(titled(family)) &&
  !isSurnameWord(titled(family)) &&
  !isWord(family);

/** A given name anywhere, with the family name behind it. */
const plainNames = (text: string, languageCode: string): Span[] => {
  made ??= makeNames();
  const isEnglish = languageCode === 'en' || languageCode === 'und';
  const names = isEnglish || hasNameLikeWords(languageCode) ? made.all : made.usual;
  const found: Span[] = [];
  for (const { 0: said, index } of allMatches(text, anyWord)) {
    const span = { start: index, end: index + said.length };
    const isAccented =
      /[^a-z'’-]/.test(said) &&
      (isEnglish
        ? names.has(folded(said))
        : said.length > 3 && /^[a-záéíóúñçèêëîïôû'’-]+$/.test(said) && made.usual.has(folded(said)) && isCertain(titled(said)));
    const isFull = isPair(said, nextWord.exec(text.slice(span.end, span.end + 33))?.[1] ?? '');
    if ((!isPlain(said, names) && !isAccented && !isFull) || isWordOf(languageCode, said) || isBrand(text, span) || isDegree(text, span))
      continue;
    const next = nextWord.exec(text.slice(span.end, span.end + 33))?.[1] ?? '';
    if (next !== said && (isLast(next) || isPlain(next, names) || (isIntroduced(text, index) && isUnknown(next))))
      span.end += 1 + next.length;
    found.push(span);
  }
  return found;
};

/** Names in small letters, as chats and quick mails have them. */
export const smallNames = (text: string, languageCode: string): Span[] => [
  ...cues.flatMap((cue) => matches(text, cue).flatMap((span) => cuedName(text, span, (said) => isGivenName(titled(said))))),
  ...sureCues.flatMap((cue) => matches(text, cue).flatMap((span) => cuedName(text, span, isLastInName))),
  ...kinCues.flatMap((cue) => matches(text, cue, (said) => !isDone(said)).flatMap((span) => cuedName(text, span, isLastInName))),
  ...matches(text, toldCue, (said) => isGivenName(titled(said)) && !isOrdinary(said) && !isWordOf(languageCode, said) && !isWord(said)),
  ...matches(text, doctorCue).flatMap((span) => cuedName(text, span, isLast)),
  ...chatters(text),
  ...plainNames(text, languageCode),
];
