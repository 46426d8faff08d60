import { matches, shifted, type Span } from './spans.ts';
import { taggedWindows } from './tagWhole.ts';

/** Compiles a pattern whose spaces also match line breaks, because lines of mails are wrapped. */
const acrossLines = (pattern: string): RegExp => new RegExp(pattern.replaceAll(' ', String.raw`\s`), 'gu');

/** German compounds of ten letters are like two words in other languages: "Wartungsvertrag". */
const germanArticle =
  '(?:[Dd](?:er|ie|as|en|em|es)|(?:[Kk]?[Ee]?ein|[Mm]ein|[Ss]ein|[Ii]hr|[Uu]nser|[Dd]ies|[Jj]ed)(?:e[rnms]?)?|[Zz]u[mr]|[Ii]m|[Aa]m|[Vv]om|[Bb]eim|[Ff]ür|[Mm]it|[Oo]hne|[Bb]ei|[Nn]ach|[Vv]on|[Üü]ber|[Gg]egen|[Pp]er|und|oder|\\p{Ll}{3,}e[rnms]?)';
const german = acrossLines(
  String.raw`(?<!\p{L})${germanArticle} ((?:(?!(?:[km]?ein|sein|ihr|unser|dies|jed)(?:e[rnms]?)? )\p{Ll}{3,}e[rnms]? )?(?!(?:Ihre?[nmrs]?|Ihnen)(?!\p{L}))\p{Lu}\p{Ll}[\p{L}-]{2,}(?: (?:des|der|eines|einer|für|zur|zum) (?!(?:Ihre?[nmrs]?|Sie|Ihnen)(?!\p{L}))\p{Lu}\p{Ll}[\p{L}-]{2,})?)`,
);

const romance = (article: string, link: string, adjective: string): RegExp =>
  acrossLines(
    String.raw`(?<![\p{L}])${article}(\p{Ll}[\p{L}-]{3,} (?:${link}\p{Ll}[\p{L}-]{3,}(?: \p{Ll}[\p{L}-]{2,}${adjective}(?!\p{L}))?|\p{Ll}[\p{L}-]{2,}${adjective}))(?![\p{L}'’])`,
  );

const french = romance(
  "(?:(?:[Ll]es?|[Ll]a|[Uu]ne?|[Dd]es|[Dd]u|[Aa]ux?|[Cc]e(?:t|tte|s)?|[Nn]otre|[Vv]otre|[Nn]os|[Vv]os|[Ss]on|[Ss]a|[Ss]es|[Mm]on|[Mm]a|[Mm]es|[Ll]eurs?|de|sans|avec|pour|par) |(?:[Ll]|d)['’])",
  "(?:(?:de la|de|du|des|à|en) |(?:de l|d)['’])",
  '(?:elle?s?|al(?:e|es)?|aux|iques?|i[fv]e?s?|aires?|eu(?:x|ses?)|[ai]bles?|ées?|és?)',
);

const spanish = romance(
  '(?:(?:[Ee]l|[Ll][ao]s?|[Uu]n[ao]?s?|[Dd]el|[Aa]l|[Ee]st[eao]s?|[Nn]uestr[ao]s?|[Vv]uestr[ao]s?|[Ss]us?|[Mm]is?|de|sin|con|para|por) )',
  '(?:de las|de los|de la|del|de|en|a) ',
  '(?:al(?:es)?|ic[oa]s?|iv[oa]s?|ari[oa]s?|os[oa]s?|[ai]bles?|ad[oa]s?|id[oa]s?|ar(?:es)?)',
);

/** Match noun phrases in the first group, by their articles, links and endings, in languages that the tagger doesn't support. */
export const nounPhrases: Readonly<Record<string, RegExp>> = { de: german, fr: french, es: spanish };

/** Returns these phrases of a text; undefined for languages without a pattern. */
export const foreignPhrasesIn = (text: string, languageCode: string): Span[] | undefined => {
  const pattern = nounPhrases[languageCode];
  return pattern && taggedWindows(text).flatMap((window) => matches(window.text, pattern).map((span) => shifted(span, window.start)));
};
