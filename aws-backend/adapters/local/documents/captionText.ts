import { cuesIn } from './cues.ts';
import { scriptedCues } from './scriptedCues.ts';
import { timedText } from './timedText.ts';

const voice = /<v(?:\.[\w.]+)?[ \t]+([^>\n]{1,80})>/g;
/** Tags other than speakers: styles, timestamps, classes and positions. */
const tag = /<\/?(?:[a-z]+(?:\.[\w.]+)?|\d[\d:.]*)(?: [^>\n]{0,80})?>|\{\\[^{}\n]{1,80}\}/gi;
/** Character references: www.w3.org/TR/webvtt1 (4.2.2). */
const entity = /&(?:(amp|lt|gt|nbsp|lrm|rlm)|#(\d{1,6}));/g;
const entities: Readonly<Partial<Record<string, string>>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '' };

const plain = (line: string): string =>
  line
    .replace(voice, '$1: ')
    .replace(tag, '')
    .replace(entity, (_, name: string | undefined, code: string) =>
      name === undefined ? String.fromCodePoint(Number(code)).toWellFormed() : (entities[name] ?? ''),
    )
    .trim();

/** Marks roll-up captions, which show words as they are spoken and repeat the previous line in each cue. */
const movesUp = /<\d\d:\d\d:\d\d\.\d{3}><c>/;

/** Returns the text of each cue. */
const saidIn = (text: string): string[] => {
  const whole = timedText(text) ?? scriptedCues(text);
  if (whole)
    return whole.map((lines) =>
      lines
        .map((line) => line.trim())
        .join(' ')
        .trim(),
    );
  const cues = cuesIn(text).map((lines) => lines.map(plain).filter((line) => line !== ''));
  const isRepeated = movesUp.test(text);
  return cues.map((lines, index) => {
    const above = cues[index - 1]?.at(-1);
    return (isRepeated && lines[0] === above ? lines.slice(1) : lines).join(' ');
  });
};

const speaker = /^(\p{L}[^:\n]{0,60}): /u;

/** Converts captions, such as of Zoom and Teams, to one line per speaker turn, without numbers and times. Returns other text unchanged. */
export const captionText = (text: string): string => {
  const cues = saidIn(text.replace(/\r\n?/g, '\n'));
  if (cues.length === 0) return text;
  let last: string | undefined;
  const turns: string[] = [];
  for (const said of cues.filter((line) => line !== '')) {
    const name = speaker.exec(said)?.[1];
    const goesOn = turns.length > 0 && (name === undefined || name === last);
    if (goesOn) turns.push(`${turns.pop() ?? ''} ${name === undefined ? said : said.slice(name.length + 2)}`);
    else turns.push(said);
    if (name !== undefined) last = name;
  }
  return turns.join('\n');
};
