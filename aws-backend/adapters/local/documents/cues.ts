const time = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`;
/** "00:01:02.500 --> 00:01:04.000", with settings behind it: www.w3.org/TR/webvtt1 (4.1) and SubRip; YouTube's has a comma between them. */
const times = new RegExp(String.raw`^\s*(?:${time}\s*-->\s*${time}|\d{1,2}:\d\d:\d\d\.\d{3},\d{1,2}:\d\d:\d\d\.\d{3}$)`);
const number = /^\s*\d{1,6}\s*$/;

type Kind = 'web' | 'other';

/** Letters of a text that tell. */
const headLetters = 1000;

const kindOf = (text: string): Kind | undefined => {
  const [first = '', second = ''] = text
    .slice(0, headLetters)
    .replace(/^\ufeff/, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (/^WEBVTT(?:[ \t]|$)/.test(first)) return 'web';
  return times.test(first) || (number.test(first) && times.test(second)) ? 'other' : undefined;
};

/** Whether a line names the cue below it: the one before its times, which in subtitles is a number, and may have an empty line behind it. */
const isName = (lines: readonly string[], at: number, kind: Kind): boolean => {
  if (kind === 'web' && times.test(lines[at + 1] ?? '')) return (lines[at - 1] ?? '') === '' || number.test(lines[at] ?? '');
  const next = lines.slice(at + 1, at + 3).find((line) => line.trim() !== '') ?? '';
  return kind === 'other' && number.test(lines[at] ?? '') && times.test(next);
};

/** What each cue of captions shows, line by line; nothing where a text is no captions. */
export const cuesIn = (text: string): string[][] => {
  const kind = kindOf(text);
  if (kind === undefined) return [];
  const lines = text.split('\n');
  const cues: string[][] = [];
  let open: string[] | undefined;
  for (const [at, line] of lines.entries()) {
    if (times.test(line)) cues.push((open = []));
    // An empty line ends a cue of the web; below it stand notes and styles.
    else if (kind === 'web' && line === '') open = undefined;
    else if (!line.includes('-->') && !isName(lines, at, kind)) open?.push(line);
  }
  return cues;
};
