/** Property values by name. */
export type Style = ReadonlyMap<string, string>;

/** The most characters of style sheets to parse. */
const maxLetters = 1024 * 1024;

/** The properties that can hide text. */
const wanted =
  /^(?:display|visibility|font-size|opacity|(?:max-)?height|overflow|left|top|text-indent|color|background(?:-color|-image)?|mso-hide)$/;

/** Parses the declarations that can hide text, in lowercase. */
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

/** Returns the rules of a sheet without comments, except those for certain screens only, which are in nested braces. */
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

/** The supported selectors: ".preheader", "div.preheader", "#preheader", "p". */
const simple = /^(?:[a-z][a-z\d]*)?(?:[.#][\w-]+)?$/i;

/** Yields the style sheets of a page. Ignores unclosed ones, and doesn't search for their ends repeatedly. */
function* sheetsIn(html: string): Generator<string> {
  let from = -1;
  for (const { 0: tag, 1: end, index } of html.matchAll(/<(\/?)style\b[^<>]{0,1000}>?/gi)) {
    if (end === '' && from < 0) from = index + tag.length;
    if (end === '' || from < 0) continue;
    yield html.slice(from, index);
    from = -1;
  }
}

/** Returns the styles of a page's embedded style sheets by selector. */
export const styleSheets = (html: string): ReadonlyMap<string, Style> => {
  const sheets = new Map<string, Style>();
  let left = maxLetters;
  for (const sheet of sheetsIn(html)) {
    left -= sheet.length;
    if (left < 0) break;
    for (const [selectors, declarations] of rulesIn(sheet.replaceAll(/\/\*[^]*?(?:\*\/|$)|<!--|-->/g, ''))) {
      const style = new Map(styleOf(declarations));
      // Pages may start transparent and fade in.
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
