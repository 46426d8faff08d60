/** The least length of a piece in code units; larger ones leave more garbage (5 MB of mail: 300 MiB with 256 Ki, 218 with 32). */
const pieceLength = 32 * 1024;
/** Deeper nested pages aren't split, because all open tags are repeated before each piece. */
const deepest = 100;
/** The deepest nesting: the parser recurses, and finding each end tag takes time in proportion to the depth. */
const maxDeep = 10_000;
/** Elements that the next of their kind closes implicitly. */
const endsBySelf = /^(?:caption|colgroup|d[dt]|li|optgroup|option|p|r[pt]|t(?:body|d|foot|h|head|r))$/;

/** Comments, the content of scripts and styles, and tags with attributes. Bounded, so that unclosed tags aren't scanned to the end. */
const token =
  /<!--[^]*?(?:-->|$)|<(?<raw>script|style|textarea|title|xmp)\b[^]*?(?:<\/\k<raw>\s*>|$)|<(?<end>\/?)(?<name>[a-z][a-z0-9:-]*)(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^"'<>]){0,1000}>/giu;
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** Elements that must not be split: tables because of their columns, lists because of their numbers. */
const whole = /^(?:table|ol|ul|dl|pre|select|svg|math)$/;
/** Elements that start a new line, so that a page can be split before them. A line break itself is dropped at a split. */
const block = /^(?:p|div)$/;
const lineBreak = 'br';

/** Elements before which an open paragraph ends: html.spec.whatwg.org/multipage/grouping-content.html#the-p-element. */
const endsParagraph =
  /^(?:address|article|aside|blockquote|center|details|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|main|menu|nav|ol|p|pre|section|table|ul)$/;

interface Open {
  name: string;
  tag: string;
  /** Its nesting depth, counting only elements that need their own end tag. */
  depth: number;
}

/** Closes an element. A stray end tag within a table doesn't close elements around the table. */
const close = (open: Open[], name: string): void => {
  const index = open.findLastIndex((each) => each.name === name || whole.test(each.name));
  if (open[index]?.name === name) open.length = index;
};

/** Closes rows and list items without end tags, of which there may be a million, where the next one begins. */
const closeLike = (open: Open[], name: string): void => {
  const around = open.findLastIndex((each) => each.name === name || !endsBySelf.test(each.name));
  if (endsBySelf.test(name) && open[around]?.name === name) open.length = around;
};

/** Splits a long page before paragraphs into separate pages, each within its open elements, so that no tree of the whole page is built. */
export function* htmlPieces(html: string, length = pieceLength): Generator<string> {
  const open: Open[] = [];
  let [from, before] = [0, ''];
  const mayEnd = (index: number): boolean => index - from >= length && open.length < deepest && !open.some((each) => whole.test(each.name));
  for (const { 0: tag, index, groups: { end = '', name: said } = {} } of html.length > length ? html.matchAll(token) : []) {
    const name = said?.toLowerCase();
    if (name === lineBreak && mayEnd(index)) {
      yield before + html.slice(from, index);
      [from, before] = [index + tag.length, open.map((each) => each.tag).join('')];
    }
    if (name === undefined || (empty.test(name) && !endsParagraph.test(name)) || tag.endsWith('/>')) continue;
    if (end !== '') close(open, name);
    if (end !== '') continue;
    if (open.at(-1)?.name === 'p' && endsParagraph.test(name)) open.pop();
    closeLike(open, name);
    if (block.test(name) && mayEnd(index)) {
      yield before + html.slice(from, index);
      [from, before] = [index, open.map((each) => each.tag).join('')];
    }
    const depth = (open.at(-1)?.depth ?? 0) + (endsBySelf.test(name) ? 0 : 1);
    if (depth > maxDeep) throw new RangeError('HTML elements are nested too deeply');
    if (!empty.test(name)) open.push({ name, tag, depth });
  }
  yield before + html.slice(from);
}
