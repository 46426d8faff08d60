/** "00:01:02.500 --> 00:01:04.000", in WebVTT with settings behind it: www.w3.org/TR/webvtt1 (4.1) and SubRip. */
const times = /^(?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{3}[ \t]+-->[ \t]+(?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{3}/;
const voice = /<v(?:\.[\w.]+)?[ \t]+([^>\n]{1,80})>/g;
/** What names no speaker: styles of words, their times, classes. */
const tag = /<\/?(?:[a-z]+(?:\.[\w.]+)?|\d[\d:.]*)(?: [^>\n]{0,80})?>/g;

const isCaptions = (blocks: readonly string[][]): boolean =>
  blocks.slice(0, 5).some((lines) => lines.slice(0, 2).some((line) => times.test(line))) &&
  (/^WEBVTT/.test(blocks[0]?.[0] ?? '') || blocks.every((lines) => lines.every((line) => line === '') || times.test(lines[1] ?? '')));

/** What is said in one block: the lines behind its times. */
const saidIn = (lines: readonly string[]): string[] => {
  const at = lines.findIndex((line) => times.test(line));
  return at < 0
    ? []
    : [
        lines
          .slice(at + 1)
          .join(' ')
          .replace(voice, '$1: ')
          .replace(tag, '')
          .trim(),
      ];
};

const speaker = /^(\p{L}[^:\n]{0,60}): /u;

/** The transcript of a call, as Zoom and Teams export it, without numbers and times: a line each time that another one speaks. Any other text as it is. */
export const captionText = (text: string): string => {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n{2,}/)
    .map((block) => block.split('\n'));
  if (!isCaptions(blocks)) return text;
  let last: string | undefined;
  const turns: string[] = [];
  for (const said of blocks.flatMap(saidIn).filter((line) => line !== '')) {
    const name = speaker.exec(said)?.[1];
    const goesOn = turns.length > 0 && (name === undefined || name === last);
    if (goesOn) turns.push(`${turns.pop() ?? ''} ${name === undefined ? said : said.slice(name.length + 2)}`);
    else turns.push(said);
    if (name !== undefined) last = name;
  }
  return turns.join('\n');
};
