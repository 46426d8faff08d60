const time = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`;
/** "00:01:02.500 --> 00:01:04.000", with optional settings: www.w3.org/TR/webvtt1 (4.1) and SubRip; YouTube's has a comma instead. */
const times = new RegExp(String.raw`^\s*(?:${time}\s*-->\s*${time}|\d{1,2}:\d\d:\d\d\.\d{3},\d{1,2}:\d\d:\d\d\.\d{3}$)`);
const number = /^\s*\d{1,6}\s*$/;

type Kind = 'web' | 'other';

/** The characters that determine the format. */
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

/** Whether a line is a cue's identifier, before its times; in subtitles it is a number, and an empty line may follow. */
const isName = (lines: readonly string[], at: number, kind: Kind): boolean => {
  if (kind === 'web' && times.test(lines[at + 1] ?? '')) return (lines[at - 1] ?? '') === '' || number.test(lines[at] ?? '');
  const next = lines.slice(at + 1, at + 3).find((line) => line.trim() !== '') ?? '';
  return kind === 'other' && number.test(lines[at] ?? '') && times.test(next);
};

/** Returns the lines of each cue; empty if the text isn't captions. */
export const cuesIn = (text: string): string[][] => {
  const kind = kindOf(text);
  if (kind === undefined) return [];
  const lines = text.split('\n');
  const cues: string[][] = [];
  let open: string[] | undefined;
  for (const [at, line] of lines.entries()) {
    if (times.test(line)) cues.push((open = []));
    // In WebVTT, an empty line ends a cue; notes and styles may follow.
    else if (kind === 'web' && line === '') open = undefined;
    else if (!line.includes('-->') && !isName(lines, at, kind)) open?.push(line);
  }
  return cues;
};
