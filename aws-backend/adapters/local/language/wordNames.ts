import {
  isCity,
  isCompanyWord,
  isFamilyName,
  isGivenName,
  isJob,
  isJobKind,
  isKnownWord,
  isNobody,
  isPlaceSurname,
  isSurnameWord,
} from './nameWords.ts';
import { matches, type Span } from './spans.ts';
import { isThingName } from './thingNames.ts';

/** Given names that are words but aren't common in place names: "Grace Park" is a person unless something contradicts it. */
const people = 'Grace|Hope|Faith|Joy|Dawn|Iris|Ivy|Penny|Joyce|Sue|Pat|Wendy|Bill|Frank|Jack|Ray|Gene';
/** Those that are months, seasons, flowers and gemstones, after which fields, streets and houses are also named. */
const others =
  'April|May|June|August|Summer|Autumn|Rose|Lily|Daisy|Ruby|Amber|Pearl|Crystal|Violet|Hazel|Olive|Ginger|Holly|Heather|Sage|Melody|Harmony|Destiny|Charity|Patience|Mercy|Chase|Dean|Grant|Art|Earl|Guy|Jade|Opal|Robin|Sandy|Sunny|Rusty|Cliff|Clay|Glen|Heath|Dale|Reed|Wade|Drew|Mercedes|Victor|Max';
const surname = String.raw`(?:(?:[OD]['’]|Mc|Mac)\p{Lu}\p{L}{1,30}|\p{Lu}\p{Ll}{2,30}(?:-\p{Lu}\p{Ll}{2,30})?)`;
/** No third capitalized word, and no company. */
const alone = String.raw`(?![\p{L}\p{N}@_-]| (?:&|\p{Lu}))`;
const pair = new RegExp(String.raw`(?<![\p{L}\p{N}@._/-])(?:${people}|${others}) ${surname}${alone}`, 'gu');
const isPeoples = new RegExp(`^(?:${people})$`);

/** Words after a name that only apply to people. */
const deed =
  /^(?:['’]s (?:team|mail|number|desk|approval|signature))?(?: \([^()\n]{2,40}\))? ?(?:(?:will|has|had|said|says|asked|asks|wants|wanted|wrote|writes|told|replied|called|calls|agreed|agrees|promised|signed|sent|sends|approved|confirmed|joined|moved|left|needs|thinks|leads|presented|mentioned|explained|suggested|is (?:out|away|responsible|going))\b|<[^<>@\s]{1,64}@)/u;
const role = /^, (?:(?:our|my|the|their) \p{Ll}{3,20},|(?:(?:our|my|the|their) )?(\p{Lu}[\p{L}-]+)\b)/u;
const introduced = /(?:^|[^\p{L}])(?:with|by|from|and|to|cc|thank|thanks|ask|tell|call|meet|met|Mr|Ms|Mrs|Dr)\.?:? $/iu;

const isShown = (text: string, end: number): boolean => {
  const behind = text.slice(end, end + 60);
  const described = role.exec(behind);
  const job = described?.[1];
  return deed.test(behind) || (described !== null && (job === undefined || isJob(job) || isJobKind(job)));
};

const isSurname = (last: string): boolean =>
  isSurnameWord(last) ||
  isFamilyName(last) ||
  (!isKnownWord(last) && !isNobody(last) && !isCompanyWord(last)) ||
  (isGivenName(last) && !isNobody(last));

/** Whether it is only a family name: no gemstone, street or field is called "Pearl Adeyinka". */
const isOnlyFamily = (last: string): boolean =>
  isFamilyName(last) && !isSurnameWord(last) && !isPlaceSurname(last) && !isGivenName(last) && !isCity(last);

/** Whether the two words name a person, judging by the context or because nothing else has this name. */
const isPerson = (text: string, span: Span): boolean => {
  const [first = '', last = ''] = text.slice(span.start, span.end).split(' ');
  if (!isSurname(last) || isThingName(text, span, true)) return false;
  if (isShown(text, span.end) || isOnlyFamily(last)) return true;
  const isIntroduced = introduced.test(text.slice(Math.max(0, span.start - 9), span.start));
  return isPeoples.test(first) ? !isPlaceSurname(last) || isPeoplePlace(last) || isIntroduced : isIntroduced && !isPlaceSurname(last);
};

/** Surnames from places that aren't combined with Grace or Joy in place names. */
const isPeoplePlace = (last: string): boolean => /^(?:Park|Hill|Hills|Wood|Woods|Lake|West|Lane|Marsh|Brook|Pond)$/.test(last);

/** Finds full names whose given name is also a word. */
export const wordNames = (text: string): Span[] => matches(text, pair, (_, span) => isPerson(text, span));
