/** What styles say, by the names of their properties. */
export type Style = ReadonlyMap<string, string>;

/** Letters of styles that are looked at: the rest of a page is its words. */
const mostLetters = 1024 * 1024;

/** The properties that may hide what is written. */
const wanted =
  /^(?:display|visibility|font-size|opacity|(?:max-)?height|overflow|left|top|text-indent|color|background(?:-color|-image)?|mso-hide)$/;

/** What one piece of style says, in small letters, of what may hide. */
export const styleOf = (declarations: string): Style => {
  const style = new Map<string, string>();
  for (const declaration of declarations.slice(0, 20_000).toLowerCase().split(';')) {
    const at = declaration.indexOf(':');
    const name = declaration.slice(0, Math.max(0, at)).trim();
    if (wanted.test(name))
      style.set(
        name,
        declaration
          .slice(at + 1)
          .replace('!important', '')
          .trim(),
      );
  }
  return style;
};

/** Sheets without remarks, and without what holds on some screens only: all that stands in braces within braces. */
const rulesIn = (sheet: string): [selectors: string, declarations: string][] => {
  const rules: [string, string][] = [];
  let [depth, from, selectors] = [0, 0, ''];
  for (const { 0: brace, index } of sheet.matchAll(/[{}]/g)) {
    if (brace === '{' && depth === 0) [selectors, from] = [sheet.slice(from, index).trim(), index + 1];
    if (brace === '}' && depth === 1 && !selectors.startsWith('@')) rules.push([selectors, sheet.slice(from, index)]);
    depth = Math.max(0, depth + (brace === '{' ? 1 : -1));
    if (brace === '}' && depth === 0) from = index + 1;
  }
  return rules;
};

/** Selectors that say enough by themselves: ".preheader", "div.preheader", "#preheader", "p". */
const simple = /^(?:[a-z][a-z\d]*)?(?:[.#][\w-]+)?$/i;

/** The sheets of a page. One that never ends is none, and is not looked through again and again. */
function* sheetsIn(html: string): Generator<string> {
  let from = -1;
  for (const { 0: tag, 1: end, index } of html.matchAll(/<(\/?)style\b[^<>]{0,1000}>?/gi)) {
    if (end === '' && from < 0) from = index + tag.length;
    if (end === '' || from < 0) continue;
    yield html.slice(from, index);
    from = -1;
  }
}

/** What a page's own style sheets say of elements, by selector. */
export const styleSheets = (html: string): ReadonlyMap<string, Style> => {
  const sheets = new Map<string, Style>();
  let left = mostLetters;
  for (const sheet of sheetsIn(html)) {
    left -= sheet.length;
    if (left < 0) break;
    for (const [selectors, declarations] of rulesIn(sheet.replaceAll(/\/\*[^]*?(?:\*\/|$)|<!--|-->/g, ''))) {
      const style = new Map(styleOf(declarations));
      // Pages begin so, and fade in.
      style.delete('opacity');
      if (style.size === 0) continue;
      for (const selector of selectors
        .split(',')
        .map((each) => each.trim())
        .filter((each) => simple.test(each)))
        sheets.set(selector, new Map([...(sheets.get(selector) ?? []), ...style]));
    }
  }
  return sheets;
};
