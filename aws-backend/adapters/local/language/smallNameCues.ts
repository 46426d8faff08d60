import { chatTime } from './chatTimes.ts';
import { nameLabels } from './nameFields.ts';
import { smallWord, wordEnd, wordStart } from './smallNameWords.ts';

const upTo = (count: number): string => String.raw`(${smallWord}(?: ${smallWord}){0,${String(count - 1)}})`;

const introduction =
  "my name(?: is|['’]s)|name['’]s|i am called|ich heiße|mein name ist|je m['’]appelle|mon nom est|me llamo|mi nombre es|signed by|approved by|prepared by";
const closing =
  '(?:regards|sincerely|thanks|thank you|thx|cheers|best|best wishes|grü(?:ß|ss)en|grü(?:ß|ss)e|gru(?:ß|ss)|cordialement|saludos),?[ \\t]*\\n\\s{0,4}';
const field = `from|reply-to|to|cc|attendees|present|${nameLabels}`;
const title =
  '(?:mr|mrs|ms|miss|mister|dr|prof|(?<!(?:eine[rn]?|die|der|meine[rn]?|deine[rn]?|seine[rn]?|ihre[rn]?|unsere|junge|jede|keine) )frau|herrn?|familie|mme|mlle|monsieur|madame|señora?|señorita|don|doña|sra?)';
const role =
  '(?:wife|husband|son|daughter|brother|sister|mum|mom|dad|uncle|aunt|auntie|cousin|nephew|niece|boyfriend|girlfriend|partner|fiancée?|neighbou?r|colleague|customer|caller|patient|tenant|landlord|driver|tech|rep|agent|frau|mann|sohn|tochter|bruder|schwester|nachbarin?|kollegin|kollege|kundin|mari|femme|fils|fille|frère|sœur|voisine?|collègue|marido|mujer|hij[oa]|herman[oa]|vecin[oa]|clienta|prim[oa])';
const greeting = 'hi|hello|hey|dear|salut|coucou|moin|servus|buenas|hallo|lieber?|bonjour|chère?|hola|querid[oa]|estimad[oa]';
const listEnd = String.raw`(?=[,;<(]| [<(]|[ \t]*$| (?:dob|born|ph|tel|is|was|at)\b)`;
/** "m. gonsalves". */
const initialTo = (count: number): string => String.raw`((?:\p{Ll}\.? )?${smallWord}(?: ${smallWord}){0,${String(count - 1)}})`;

/** Places of a person's name: a given name that is also a word counts as a name there. */
export const cues = [
  new RegExp(
    String.raw`${wordStart}(?:i['’]m|i am|this is|it['’]s|(?<=^|(?:hey|hi|hello),? )its|ich bin|hier ist|je suis|c['’]est|(?<=\p{L} )c|ici|soy|habla|hier spricht) ${upTo(4)}(?=[,.!]|[ \t]*$| (?:from|at|here|again|speaking|calling|and|und|ich|von|aus|vom|nochmal|am apparat|am telefon|de|du|et|je|al habla|al aparato|y|à l['’]appareil|au téléphone)(?!\p{L}))`,
    'gimu',
  ),
  new RegExp(String.raw`${wordStart}(?:${introduction}) ${upTo(5)}${wordEnd}`, 'giu'),
  new RegExp(String.raw`${wordStart}${closing}${upTo(3)}(?=[,.]?[ \t]*$)`, 'gimu'),
  new RegExp(String.raw`${wordStart}(?:danke|thanks|thx|cheers|merci|gracias|bises|besos),? ${upTo(1)}(?=[ \t]*$)`, 'giu'),
  new RegExp(String.raw`^(?:${field}):[ \t]+${initialTo(3)}${listEnd}`, 'gimu'),
  new RegExp(String.raw`(?<=^(?:to|cc|attendees):[^\n]{0,300}?, )${upTo(3)}${listEnd}`, 'gimu'),
  new RegExp(String.raw`^${chatTime}${upTo(2)}(?=:)`, 'gmu'),
  // After a relationship or job.
  new RegExp(String.raw`${wordStart}${role},? ${upTo(2)}${wordEnd}`, 'gu'),
  // A mailbox: RFC 5322, section 3.4.
  new RegExp(String.raw`${wordStart}${upTo(2)}"? <[^<>@\s]{1,64}@[^<>\s]{1,255}>`, 'gu'),
  new RegExp(
    String.raw`${wordStart}(?:${greeting}) ${upTo(1)}(?=[,!]|[ \t]*$| (?:hier|here|this|i|i['’]m|it['’]?s|ich|je|c['’]est|can|could|kannst|könntest|hast|wie|are|did|do|have|just|how|what|when|where|thanks|quick|please|tu|peux|puedes|te|soy)(?!\p{L}))`,
    'gimu',
  ),
];

/** Relationships before a name. */
const kin = '(?:auntie?|aunty|uncle|gran|nana|grandma|grandpa|tante|onkel|tata|tonton|tía|tío)';

/** Places where only a name can be, even an unknown one. */
export const sureCues = [
  new RegExp(String.raw`${wordStart}${title}\.? (?:(?:dr|prof)\.? )?${upTo(1)}${wordEnd}`, 'gu'),
  new RegExp(String.raw`${wordStart}(?:lg|vg|mfg|gruß|bisous|biz|saludos),? ${upTo(1)}(?=[ \t]*$)`, 'gimu'),
  // A chat line with the name of its sender.
  new RegExp(String.raw`^(?=\[|\d{1,4}[./-])${chatTime}${upTo(2)}(?=:)`, 'gmu'),
  new RegExp(
    String.raw`^(?:(?:sur|last|first|family|given|fore)[ -]?name|vorname|nachname|next of kin|apellidos?|prénom):[ \t]+${upTo(2)}${listEnd}`,
    'gimu',
  ),
];

export const doctorCue = new RegExp(String.raw`${wordStart}(?:doctor|nurse|coach|pastor|don|doña) ${upTo(1)}${wordEnd}`, 'gu');
/** The object of telling or asking, even a very short name. */
export const toldCue = new RegExp(
  String.raw`${wordStart}(?:tell|told|ask|asked|ring|ping|msg|dile a|pregunta a|demande à|dis à) ${upTo(1)}${wordEnd}`,
  'giu',
);
export const kinCues = [
  new RegExp(String.raw`${wordStart}${kin} ${upTo(1)}${wordEnd}`, 'gu'),
  new RegExp(
    String.raw`${wordStart}(?:doctor|nurse|coach|pastor) (${smallWord}?)(?=['’]s|[.,!?]|[ \t]*$| (?:called|says?|said|rang|asked|wants?|is|was|has|had|will|told|saw|gave|prescribed)\b)`,
    'gmu',
  ),
];
