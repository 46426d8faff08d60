import { cuesIn } from './cues.ts';
import { scriptedCues } from './scriptedCues.ts';
import { timedText } from './timedText.ts';

const voice = /<v(?:\.[\w.]+)?[ \t]+([^>\n]{1,80})>/g;
/** What names no speaker: styles of words, their times, classes; and where on the screen they stand. */
const tag = /<\/?(?:[a-z]+(?:\.[\w.]+)?|\d[\d:.]*)(?: [^>\n]{0,80})?>|\{\\[^{}\n]{1,80}\}/gi;
/** Signs that stand for letters: www.w3.org/TR/webvtt1 (4.2.2). */
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

/** Words that are shown one by one as they are said, in lines that move up and are written again for each step. */
const movesUp = /<\d\d:\d\d:\d\d\.\d{3}><c>/;

/** What is said in each cue. */
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

/** The transcript of a call, as Zoom and Teams export it, without numbers and times: a line each time that another one speaks. Any other text as it is. */
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
