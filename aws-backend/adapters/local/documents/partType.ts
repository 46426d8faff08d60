import type { PartType } from './mailPart.ts';

/** Malformed content types that programs write. */
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

/** Repairs a content type, so that the part's text isn't taken for an attachment. */
export const mendType = ({ parsed }: PartType): void => {
  const [, name] = /\bcharset\s*=\s*"?([\w.:-]+)/i.exec(parsed.value) ?? [];
  const [value] = /^[\w.+-]+\/[\w.+-]+/.exec(parsed.value) ?? [];
  parsed.value = half[parsed.value] ?? value ?? parsed.value;
  if (name !== undefined) parsed.params['charset'] ??= name;
};
