import type { PartType } from './mailPart.ts';

/** What programs write that leave out a sign between what they say, or half of it. */
const half: Readonly<Partial<Record<string, string>>> = {
  '': 'text/plain',
  text: 'text/plain',
  'text/': 'text/plain',
  plain: 'text/plain',
  'plain text': 'text/plain',
  'text/text': 'text/plain',
  'text/txt': 'text/plain',
  'text/utf-8': 'text/plain',
  'text/ascii': 'text/plain',
  html: 'text/html',
};

/** Mends what a part says of itself, so that its text is not taken for a file. */
export const mendType = ({ parsed }: PartType): void => {
  const [, name] = /\bcharset\s*=\s*"?([\w.:-]+)/i.exec(parsed.value) ?? [];
  const [value] = /^[\w.+-]+\/[\w.+-]+/.exec(parsed.value) ?? [];
  parsed.value = half[parsed.value] ?? value ?? parsed.value;
  if (name !== undefined) parsed.params['charset'] ??= name;
};
