import { SaxesParser } from 'saxes';

/** TTML, including DFXP, and its predecessors: www.w3.org/TR/ttml1 (5.1). */
const start =
  /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:\w+:)?tt\s[^>]*"http:\/\/www\.w3\.org\/(?:ns\/ttml|2006\/(?:04|10)\/ttaf1)/;

const plain = (name: string): string => name.replace(/^.*:/, '');

/** Returns the lines of each TTML paragraph, with the speaker if given. Undefined if the text isn't TTML. */
export const timedText = (text: string): string[][] | undefined => {
  if (!start.test(text)) return undefined;
  const cues: string[][] = [];
  const names = new Map<string, string>();
  const open: string[] = [];
  /** Counters, because a million unclosed elements may be nested. */
  const depth = { p: 0, metadata: 0 };
  const count = (by: number): void => {
    const name = open.at(-1);
    if (name === 'p' || name === 'metadata') depth[name] += by;
  };
  let agent = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    open.push(plain(name));
    count(1);
    if (open.at(-1) === 'agent') agent = attributes['xml:id'] ?? '';
    if (open.at(-1) === 'p')
      cues.push([names.has(attributes['ttm:agent'] ?? '') ? `${names.get(attributes['ttm:agent'] ?? '') ?? ''}: ` : '']);
    if (open.at(-1) === 'br') cues.at(-1)?.push('');
  });
  parser.on('closetag', () => {
    count(-1);
    open.pop();
  });
  parser.on('text', (said) => {
    const words = said.replace(/\s+/g, ' ');
    if (open.at(-1) === 'name' && open.at(-2) === 'agent') names.set(agent, words.trim());
    const cue = depth.p > 0 && depth.metadata === 0 ? cues.at(-1) : undefined;
    if (cue) cue.push((cue.pop() ?? '') + words);
  });
  try {
    parser.write(text.trimStart()).close();
  } catch {
    return undefined;
  }
  return cues;
};
