/** A line of a vCard or a calendar: RFC 6350 (3.3) and RFC 5545 (3.1). */
const property = /^(?:[\w-]+\.)?(?<name>[\w-]+)(?<settings>(?:;[^:";]*(?:"[^"]*")?)*):(?<value>.*)$/;
const isEncoded = /;ENCODING=(?:b|base64)\b|;BASE64\b/i;
const isQuoted = /;(?:ENCODING=)?QUOTED-PRINTABLE\b/i;
const called = /;CN=(?:"([^"]*)"|([^;:]*))/i;
/** What programs tell each other. */
const unsaid = /^(?:BEGIN|END|VERSION|PRODID|UID|REV|METHOD|CALSCALE|DTSTAMP|SEQUENCE|TRANSP|CLASS|X-.*)$/i;
const zones = /^BEGIN:VTIMEZONE$(?:(?!BEGIN:VTIMEZONE)[^])*?^END:VTIMEZONE$/gim;

const unquoted = (value: string): string =>
  Buffer.from(
    value.replace(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    // Letters that stand in the open are none of two bytes in such a value.
    'latin1',
  ).toString();

const unescaped = (value: string): string =>
  value
    .replace(/\\([nN;,\\])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter))
    .replace(/;+$/, '')
    .replaceAll(';', '; ');

const readable = (line: string): string[] => {
  const { name = '', settings = '', value = '' } = property.exec(line)?.groups ?? {};
  if (name === '') return [line];
  if (value === '' || unsaid.test(name) || isEncoded.test(settings) || value.startsWith('data:')) return [];
  const [, quoted, plain = quoted] = called.exec(settings) ?? [];
  return [`${name}: ${plain ? `${plain}, ` : ''}${unescaped(isQuoted.test(settings) ? unquoted(value) : value)}`];
};

/** A vCard or an appointment in lines to read: put together again, without pictures, keys and time zones. Any other text as it is. */
export const cardText = (text: string): string => {
  if (!/^BEGIN:V(?:CARD|CALENDAR)\b/i.test(text)) return text;
  const whole = text
    .replace(/\r\n?/g, '\n')
    .replace(zones, '')
    .replace(/=\n/g, '')
    .replace(/\n[ \t]/g, '');
  return whole.split('\n').flatMap(readable).join('\n');
};
