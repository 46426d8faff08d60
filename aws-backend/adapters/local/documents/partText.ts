import { htmlText } from './htmlText.ts';

/** Diagrams and charts, in the folder of any program; those of Office 2016, as funnels, are written in another way: [MS-ODRAWXML] 2.24. */
export const drawnParts = '(?:diagrams/data|charts/chart(?:Ex)?)\\d*\\.xml';

/** Letters, and what parts them, in the parts of an Office file: ECMA-376, part 1, 17.3 and 21.1.2. */
const piece = /<(?:\w+:)?t(?:\s[^<>]*)?>(?<said>[^<]*)<|<(?<end>\/?)(?:\w+:)?(?<name>p|tbl|tr|tc|p?tab|br|cr)(?:\s[^<>]*?)?(?<empty>\/?)>/g;
/** Drawings are written a second time for programs that do not know the first way; words that were moved elsewhere, and how others are read aloud. */
const besideWords = /<(?<kind>mc:Fallback|w:moveFrom|w:rt)(?:\s[^<>]*)?>(?:(?!<\k<kind>[\s>])[^])*?<\/\k<kind>>/g;
/** What a chart was last drawn from: its names, also those given by hand, not its numbers. */
const chartNames = /<(?<kind>(?:cx?:)?(?:strCache|multiLvlStrCache|tx|strDim))(?:\s[^<>]*)?>(?:(?!<\k<kind>[\s>])[^])*?<\/\k<kind>>/g;
const chartName = /<(?:c:v|v|cx:v|cx:pt\s[^<>]*)>([^<]+)</g;

const tags: Readonly<Partial<Record<string, string>>> = { p: 'p', tbl: 'table', tr: 'tr', tc: 'td' };

const asHtml = ({ said, end = '', name = '', empty = '' }: Partial<Record<string, string>>): string => {
  if (said !== undefined) return said;
  if (name === 'tab' || name === 'ptab') return ' ';
  const tag = tags[name];
  if (tag === undefined) return '<br>';
  return empty === '' ? `<${end}${tag}>` : '';
};

/** What a part of an Office file says that no parser here reads: a header, a footer, a comment, a diagram, a chart. */
export const partText = (xml: string): string => {
  const pieces = [...xml.replace(besideWords, '').matchAll(piece)].map(({ groups = {} }) => asHtml(groups));
  const names = [...xml.matchAll(chartNames)].flatMap(([cache]) => [...cache.matchAll(chartName)].map(([, name = '']) => `<p>${name}</p>`));
  // A chart of Office 2016 has its title twice.
  const said = new Set(pieces.map((each) => `<p>${each}</p>`));
  return htmlText([...pieces, ...new Set(names.filter((name) => !said.has(name)))].join(''))
    .replace(/\s*\n\s*/g, '\n')
    .trim();
};

/** A drawing in a way that older programs do not know: ECMA-376, part 3, 10.2.1. */
export const alternatives = /<mc:AlternateContent[ >](?:(?!<mc:AlternateContent[ >])[^])*?<\/mc:AlternateContent>/g;

/** What drawings say that are written in several ways, which parsers know in part: each of those that `isUnread`. */
export const alternativeTexts = (xml: string, isUnread: (drawing: string) => boolean = () => true): string[] =>
  (xml.match(alternatives) ?? [])
    .filter(isUnread)
    .map(partText)
    .filter((text) => text !== '');
