/** Code units of one piece at least: larger ones leave more behind to be collected (5 MB of mail: 300 MiB with 256 Ki, 218 with 32). */
const pieceLength = 32 * 1024;
/** More elements one in the other are no page, and would be written again before each piece. */
const deepest = 100;
/** More in each other are not read: the reader takes a stack for them, and finds the end of each in time that grows with their number. */
const mostDeep = 10_000;
/** Elements that the next of their kind ends, whether or not the page says so. */
const endsBySelf = /^(?:caption|colgroup|d[dt]|li|optgroup|option|p|r[pt]|t(?:body|d|foot|h|head|r))$/;

/** Comments, and what is no markup within scripts and styles; then tags, with their attributes; what never ends is no tag, and is not looked through to the end. */
const token =
  /<!--[^]*?(?:-->|$)|<(?<raw>script|style|textarea|title|xmp)\b[^]*?(?:<\/\k<raw>\s*>|$)|<(?<end>\/?)(?<name>[a-z][a-z0-9:-]*)(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^"'<>]){0,1000}>/giu;
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** What has to stay whole: a table for its columns, a list for its numbers. */
const whole = /^(?:table|ol|ul|dl|pre|select|svg|math)$/;
/** Before these a line ends anyway. A line break itself is what stands between two pieces. */
const block = /^(?:p|div)$/;
const lineBreak = 'br';

/** Elements before which an open paragraph ends: html.spec.whatwg.org/multipage/grouping-content.html#the-p-element. */
const endsParagraph =
  /^(?:address|article|aside|blockquote|center|details|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|main|menu|nav|ol|p|pre|section|table|ul)$/;

interface Open {
  name: string;
  tag: string;
  /** How many elements that only their own end ends it stands in, itself among them. */
  depth: number;
}

/** A stray end within a table ends nothing around the table. */
const close = (open: Open[], name: string): void => {
  const index = open.findLastIndex((each) => each.name === name || whole.test(each.name));
  if (open[index]?.name === name) open.length = index;
};

/** Rows and items of lists whose ends are left out, of which there may be a million, end where the next one begins. */
const closeLike = (open: Open[], name: string): void => {
  const around = open.findLastIndex((each) => each.name === name || !endsBySelf.test(each.name));
  if (endsBySelf.test(name) && open[around]?.name === name) open.length = around;
};

/** Cuts a long page before paragraphs into pieces that are pages by themselves, each within the elements it stood in: no tree of all of it is held. */
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
    if (depth > mostDeep) throw new RangeError('Elements in each other without end');
    if (!empty.test(name)) open.push({ name, tag, depth });
  }
  yield before + html.slice(from);
}
