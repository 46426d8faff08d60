/** Advanced SubStation Alpha (subtitle editors): a list of fields, and lines with their values, of which the last may contain commas. */
const start = /^\ufeff?\s*\[Script Info\]/i;
const fieldsOf = /^\[Events\][ \t]*\n(?:(?!\[)[^\n]*\n)*?Format:[ \t]*([^\n]*)/im;
const usual = 'Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text';
const line = /^Dialogue:[ \t]*([^\n]*)$/gim;
/** Style overrides and drawings. */
const override = /\{[^{}\n]*\}/g;

/** Returns the lines of each cue, with the speaker if given. Undefined if the text isn't in this format. */
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
