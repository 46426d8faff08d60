import { htmlText } from './htmlText.ts';

/** Diagrams and charts of any Office program; charts since Office 2016, such as funnels, have another format: [MS-ODRAWXML] 2.24. */
export const drawnParts = '(?:diagrams/data|charts/chart(?:Ex)?)\\d*\\.xml';

/** Text and its separators in Office files: ECMA-376, part 1, 17.3 and 21.1.2. */
const piece = /<(?:\w+:)?t(?:\s[^<>]*)?>(?<said>[^<]*)<|<(?<end>\/?)(?:\w+:)?(?<name>p|tbl|tr|tc|p?tab|br|cr)(?:\s[^<>]*?)?(?<empty>\/?)>/g;
/** Fallbacks that repeat drawings, moved text, and ruby text. */
const besideWords = /<(?<kind>mc:Fallback|w:moveFrom|w:rt)(?:\s[^<>]*)?>(?:(?!<\k<kind>[\s>])[^])*?<\/\k<kind>>/g;
/** Cached labels of a chart, including manual titles, without its numbers. */
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

/** Returns the text of a part that no parser here reads: a header, footer, comment, diagram or chart. */
export const partText = (xml: string): string => {
  const pieces = [...xml.replace(besideWords, '').matchAll(piece)].map(({ groups = {} }) => asHtml(groups));
  const names = [...xml.matchAll(chartNames)].flatMap(([cache]) => [...cache.matchAll(chartName)].map(([, name = '']) => `<p>${name}</p>`));
  // Charts since Office 2016 contain their title twice.
  const said = new Set(pieces.map((each) => `<p>${each}</p>`));
  return htmlText([...pieces, ...new Set(names.filter((name) => !said.has(name)))].join(''))
    .replace(/\s*\n\s*/g, '\n')
    .trim();
};

/** A drawing in alternative formats: ECMA-376, part 3, 10.2.1. */
export const alternatives = /<mc:AlternateContent[ >](?:(?!<mc:AlternateContent[ >])[^])*?<\/mc:AlternateContent>/g;

/** Returns the texts of drawings in alternative formats for which `isUnread` returns true. */
export const alternativeTexts = (xml: string, isUnread: (drawing: string) => boolean = () => true): string[] =>
  (xml.match(alternatives) ?? [])
    .filter(isUnread)
    .map(partText)
    .filter((text) => text !== '');
