import { isCapital } from './nameParts.ts';
import { isFamilyName, isJob, isNobody, makesSurname, titled } from './nameWords.ts';
import { matches, type Span } from './spans.ts';
import { functionWords } from './wordLists/functionWords.ts';
import { words as wordGivenNames } from './wordLists/wordGivenNames.ts';

/** Particles within a name. */
export const particles: ReadonlySet<string> = new Set('van von de der den del della da di dos la le du bin al el ten ter zu i'.split(' '));
const titles =
  /^(?:famil(?:ie|ia)|famille|herren|messrs|mr|mrs|ms|miss|mx|dr|prof|herrn?|hrn|hn|frl|hr|fr|frau|monsieur|madame|mmes?|mlles?|mm|maître|me|m|señora?s?|señores|sra?s?|sres|dra|dña|don|doña|sgt|lt|cpl|col|maj|cllr|insp|supt|eheleute|mr\/s|smt|shri|encik|puan|pte|pvt|hon|lic|arq|pr|vve|veuve|tata|tonton|tante|onkel|oma|opa|nephew|niece|cousin|cdr|cmdr|mamie|papy|abuelit[oa]|bro|tía|tío|auntie|aunty|aunt|uncle|grandma|grandpa|granny|granddad|canon|reverend|baroness|l\/cpl|ehepaar|fam|geschwister|med|phil|jur|rer|capt|dear|hi|hello|hey|hallo|hola|bonjour|liebe[rs]?|thanks|cheers|firma|según|selon|laut|as|i['’]m|it['’]s)\.?$/i;

/** Whether it is a title, which isn't part of the name. */
export const isTitle = (word: string): boolean =>
  /^(?:M[rs]|Mrs|Miss|Mx|Dr|Prof|Herrn?|Frau|Mme|Mlle|Monsieur|Madame|Sra?|Dra|Señora?|Doña|Capt|Sgt|Cllr)\.?$/.test(word);

/** Words that introduce a company after a name: "Herr Winkelmann von der Firma Liebherr". */
const isFirm = (word: string): boolean => /^(?:Firma|Fa\.?|Abteilung|Société|Empresa)$/.test(word);

/** An upper-case function word that ends a name: "MRS OLIVE PENNYFEATHER THE SUM". */
const isEnd = (word: string): boolean =>
  word.length > 1 && functionWords.has(word.toLowerCase()) && !particles.has(word.toLowerCase()) && word === word.toUpperCase();

/** Removes the titles before a name, and everything from the first word that can't be part of one. Undefined if nothing is left. */
export const trimmed = (text: string, { start, end }: Span): Span | undefined => {
  const words = matches(text.slice(start, end), /[^\s,;:()"“”<>]+/g);
  const wordOf = (span: Span): string => text.slice(start + span.start, start + span.end);
  const said = titled(words.map(wordOf));
  const from = said.findIndex(
    (word, index) =>
      (!titles.test(word) && !isNobody(word) && !isJob(word)) ||
      makesSurname(word, said[index + 1] ?? '') ||
      // "Dear Will", "Will Smith": a name, not "will".
      (wordGivenNames.has(word) && (said.length === 1 || isFamilyName(said[index + 1] ?? ''))),
  );
  // An upper-case article is part of the name: "LE BRAS".
  const isArticle =
    from > 0 &&
    /^\p{Lu}{2,3}$/u.test(wordOf(words[from - 1] ?? words[0] ?? { start: 0, end: 0 })) &&
    particles.has(said[from - 1]?.toLowerCase() ?? '');
  const rest = from < 0 ? [] : words.slice(isArticle ? from - 1 : from);
  const isParticle = (word: Span | undefined): boolean => word !== undefined && particles.has(wordOf(word));
  const stop = rest.findIndex((word, index) => {
    if (isCapital(wordOf(word))) return isFirm(wordOf(word)) || (index > 0 && isEnd(wordOf(word)));
    const next = rest.slice(index).find((other) => !isParticle(other));
    return !isParticle(word) || next === undefined || isFirm(wordOf(next));
  });
  const kept = stop < 0 ? rest : rest.slice(0, stop);
  const last = kept.at(-1);
  const first = kept[0];
  if (first === undefined || last === undefined) return undefined;
  const possessive = /['’]s?$/.exec(wordOf(last))?.[0].length ?? 0;
  return { start: start + first.start, end: start + last.end - possessive };
};
