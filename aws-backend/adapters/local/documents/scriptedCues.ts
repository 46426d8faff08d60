/** Advanced SubStation Alpha, which subtitle editors write: a list of fields, and lines of them, of which the last one may hold commas. */
const start = /^\ufeff?\s*\[Script Info\]/i;
const fieldsOf = /^\[Events\][ \t]*\n(?:(?!\[)[^\n]*\n)*?Format:[ \t]*([^\n]*)/im;
const usual = 'Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text';
const line = /^Dialogue:[ \t]*([^\n]*)$/gim;
/** How words look, and what is drawn. */
const override = /\{[^{}\n]*\}/g;

/** What each line of such subtitles says, with who says it where that is noted. Undefined where a text is none. */
export const scriptedCues = (text: string): string[][] | undefined => {
  if (!start.test(text)) return undefined;
  const fields = (fieldsOf.exec(text)?.[1] ?? usual).split(',').map((field) => field.trim().toLowerCase());
  const nameAt = fields.findIndex((field) => field === 'name' || field === 'actor');
  return [...text.matchAll(line)].map(([, values = '']) => {
    const pieces = values.split(',');
    const name = pieces[nameAt]?.trim() ?? '';
    const said = pieces
      .slice(fields.length - 1)
      .join(',')
      .replace(override, '')
      .replaceAll('\\h', ' ')
      .split(/\\n/i);
    return name === '' ? said : [`${name}: ${said[0] ?? ''}`, ...said.slice(1)];
  });
};
