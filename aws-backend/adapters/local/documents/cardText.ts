import iconv from 'iconv-lite';
import { decodeText } from './decodeText.ts';

/** A line of a vCard or iCalendar file: RFC 6350 (3.3) and RFC 5545 (3.1). */
const property = /^(?:[\w-]+\.)?(?<name>[\w-]+)(?<settings>(?:;[^:";]*(?:"[^"]*"[^:";]*)*)*):(?<value>.*)$/;
const isEncoded = /;ENCODING=(?:b|base64)\b|;BASE64\b/i;
const isQuoted = /;(?:ENCODING=)?QUOTED-PRINTABLE\b/i;
const charsetOf = /;CHARSET="?([\w-]+)/i;
const called = /;CN=(?:"([^"]*)"|([^;:]*))/i;
/** Properties for programs only. */
const unsaid = /^(?:BEGIN|END|VERSION|PRODID|UID|REV|METHOD|CALSCALE|DTSTAMP|SEQUENCE|TRANSP|TRIGGER|CLASS|X-.*)$/i;
/** The start of a person, appointment or task. */
const beginning = /^BEGIN:V(?:CARD|EVENT|TODO|JOURNAL)$/i;
/** Properties with a type: RFC 6350, 5.6, 6.4.1. The types "voice", "pref" and "internet" are left out as meaningless. */
const isPlaced = /^(?:TEL|EMAIL|ADR)$/i;
const kind = /(?<=[;=,"])(?:cell|home|work|fax|pager)(?=[;,"]|$)/gi;
const zones = /^BEGIN:(VTIMEZONE|VALARM)$(?:(?!BEGIN:V(?:TIMEZONE|ALARM)$)[^])*?^END:\1$\n?/gim;

const unquoted = (value: string, settings: string): string => {
  const [, charset = ''] = charsetOf.exec(settings) ?? [];
  const bytes = value.replace(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  // Unencoded characters in quoted-printable values are single bytes.
  return iconv.encodingExists(charset) ? iconv.decode(Buffer.from(bytes, 'latin1'), charset) : decodeText(Buffer.from(bytes, 'latin1'));
};

const unescaped = (value: string): string =>
  value
    .replace(/\\([nN;,:"\\])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter))
    // Empty components of addresses and names.
    .replace(/^;+|;+$/g, '')
    .replace(/;+ ?/g, '; ')
    .replace(/^(?:mailto|tel|sms):/i, '');

/** Properties with dates and times: RFC 5545, 3.3.4 and 3.3.5, and RFC 6350, 4.3. */
const isDated = /^(?:BDAY|ANNIVERSARY|DEATHDATE|DTSTART|DTEND|DUE|COMPLETED|CREATED|LAST-MODIFIED|RECURRENCE-ID|EXDATE|RDATE)$/i;
const moment = /(?<=^|,)(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?(?=,|$)/g;
const dated = (name: string, value: string): string => {
  if (!isDated.test(name)) return value;
  return value.replace(moment, (_, year: string, month: string, day: string, hour?: string, minute?: string, zone?: string) =>
    [`${year}-${month}-${day}`, ...(hour && minute ? [`${hour}:${minute}`] : []), ...(zone ? ['UTC'] : [])].join(' '),
  );
};

/** Returns a property's time zone in parentheses: RFC 5545, 3.2.19. */
const zoneOf = (name: string, settings: string): string => {
  const [, zone] = /;TZID="?([^";:]+)/i.exec(settings) ?? [];
  return zone === undefined || !isDated.test(name) ? '' : ` (${zone})`;
};

/** Returns the property name with its types: "TEL (work, fax)". */
const label = (name: string, settings: string): string => {
  const kinds = isPlaced.test(name) ? new Set(settings.toLowerCase().match(kind)) : new Set<string>();
  const said = [...kinds].map((each) => (each === 'cell' ? 'mobile' : each));
  return said.length === 0 ? name : `${name} (${said.join(', ')})`;
};

const readable = (line: string): string[] => {
  const { name = '', settings = '', value = '' } = property.exec(line)?.groups ?? {};
  if (name === '') return [line];
  if (beginning.test(line)) return [''];
  if (value === '' || unsaid.test(name) || isEncoded.test(settings) || value.startsWith('data:')) return [];
  const [, quoted, plain = quoted] = called.exec(settings) ?? [];
  return [
    `${label(name, settings)}: ${plain ? `${plain}, ` : ''}${unescaped(isQuoted.test(settings) ? unquoted(value, settings) : dated(name, value))}${zoneOf(name, settings)}`,
  ];
};

/** Before vCard 3.0 and iCalendar 2.0, lines were folded at spaces, which are part of the value. */
const isOld = /^VERSION:(?:1\.0|2\.1)/im;

/** Unfolds lines, including soft line breaks of quoted-printable values. */
const unfolded = (text: string): string[] => {
  const lines: string[][] = [];
  const keepsBlank = isOld.test(text);
  let open: string[] = [];
  let isValue = false;
  let isQuotedValue = false;
  let goesOn = false;
  for (const line of text.split('\n')) {
    if (!goesOn && !/^[ \t]/.test(line)) {
      lines.push((open = []));
      isValue = false;
      isQuotedValue = isQuoted.test(line.split(':', 1).join());
    }
    const own = goesOn || open.length === 0 || (keepsBlank && isValue) ? line : line.slice(1);
    isValue ||= line.includes(':');
    goesOn = isQuotedValue && line.endsWith('=');
    open.push(goesOn ? own.slice(0, -1) : own);
  }
  return lines.map((pieces) => pieces.join(''));
};

const start = /^\s*BEGIN:V(?:CARD|CALENDAR)\b/i;

/** Unfolds lines of a card within multi-byte characters, where some programs fold: RFC 5545, 3.1. */
export const wholeLetters = (bytes: Uint8Array): Uint8Array => {
  const letters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!start.test(letters.toString('latin1', 0, 100))) return bytes;
  return Buffer.from(letters.toString('latin1').replace(/([\x80-\xff])\r?\n[ \t](?=[\x80-\xbf])/g, '$1'), 'latin1');
};

/** Converts a vCard or iCalendar file to readable lines, without photos, keys and time zone definitions. Returns other text unchanged. */
export const cardText = (text: string): string => {
  if (!start.test(text)) return text;
  return unfolded(text.trimStart().replace(/\r\n?/g, '\n').replace(zones, '')).flatMap(readable).join('\n').trimStart();
};
