import { localDocuments } from './localDocuments.ts';
import { mailOf } from './test/mail.ts';
import { read } from './test/reading.ts';
import { tnef, type TnefProperties } from './test/tnef.ts';

const mail: TnefProperties = {
  '0037001F': 'Delivery of order 4711',
  '0C1A001F': 'Anna Schmidt',
  '5D01001F': 'anna@globex.example',
  '1000001F': 'The pump is late.\r\nPlease call back.',
  '00390040': new Date('2026-11-03T09:30:00Z'),
};
const recipients: TnefProperties[] = [
  { '3001001F': 'Bob Lee', '39FE001F': 'bob@example.com', '0C150003': 1 },
  { '3001001E': 'Müller', '0C150003': 2 },
];
const prices = { title: 'PRICES~1.CSV', content: 'Pump;Price\nP-200;1249', properties: { '3707001F': 'Preisliste für Köln.csv' } };
/** An RTF body in the compression format's uncompressed variant: [MS-OXRTFCP] 2.1.3.1. */
const rtfBody = (rtf: string): Buffer => {
  const head = Buffer.alloc(16);
  head.writeUInt32LE(rtf.length + 12, 0);
  head.writeUInt32LE(rtf.length, 4);
  head.write('MELA', 8);
  return Buffer.concat([head, Buffer.from(rtf)]);
};

describe('a mail in TNEF', () => {
  it('is read like other mails', async () => {
    const { text, pages, attachments } = await read(tnef(mail, { recipients, files: [prices] }), 'tnef');

    expect(text.split('\n')).toEqual([
      ...['From: Anna Schmidt <anna@globex.example>', 'To: Bob Lee <bob@example.com>', 'Cc: Müller', 'Date: 2026-11-03T09:30:00.000Z'],
      ...['Subject: Delivery of order 4711', '', 'The pump is late.', 'Please call back.'],
      ...['Attachment: Preisliste für Köln.csv (21 bytes)', '', 'Preisliste für Köln.csv', 'Pump\tPrice', 'P-200\t1249'],
    ]);
    expect(pages).toHaveLength(2);
    expect(attachments).toEqual([{ fileName: 'Preisliste für Köln.csv', contentType: 'text/csv', sizeBytes: 21 }]);
  });

  it.each<[string, TnefProperties, string]>([
    ['HTML in bytes', { '10130102': Buffer.from('<p>Gr\u00fc\u00dfe</p>', 'latin1'), '3FDE0003': 1252 }, 'Grüße'],
    ['HTML as a string', { '1013001F': '<p>Hello</p>' }, 'Hello'],
    ['RTF', { '10090102': rtfBody('{\\rtf1\\ansi Hello \\b you}') }, 'Hello you'],
  ])('has the text of its body if that is %s', async (_, properties, words) => {
    expect((await read(tnef(properties), 'tnef')).text).toBe(words);
  });

  it('is read with 8-bit strings in its code page', async () => {
    expect((await read(tnef({ '0037001E': '\u00cf\u00f0\u00e8\u00e2\u00e5\u00f2' }, { codePage: 1251 }), 'tnef')).text).toBe(
      'Subject: Привет',
    );
  });

  it('is read with embedded mails down to a limited depth', async () => {
    const wrapped = (times: number): Buffer =>
      times === 0
        ? tnef({ '1000001F': 'Innermost' })
        : tnef({}, { files: [{ properties: { '3001001F': 'Fwd', '3701000D': Buffer.concat([Buffer.alloc(16), wrapped(times - 1)]) } }] });

    expect((await read(wrapped(3), 'tnef')).text).toMatch(/^Attachment: Fwd\.msg \(\d+ bytes\)\n\nFwd\.msg\n[^]*Innermost$/);
    expect((await read(wrapped(5), 'tnef')).text).not.toContain('Innermost');
  });

  it.each([
    ['is truncated within a value', tnef(mail).subarray(0, 90)],
    ['is something else', Buffer.from('no mail at all')],
    ['claims a value of four gigabytes', Buffer.concat([tnef({}), Buffer.from('02069006000fffffffff', 'hex')])],
  ])('is rejected as damaged if it %s', async (_, bytes) => {
    await expect(read(bytes, 'tnef')).rejects.toThrow('FILE_CORRUPT');
  });

  it('is rejected as too large with 2,000 attachments', async () => {
    const files = Array.from({ length: 2000 }, () => ({}));

    await expect(
      localDocuments({ read: () => Promise.reject(new Error()) }).read({ bytes: tnef({}, { files }), format: 'tnef', fileName: 'x' }),
    ).rejects.toThrow('ARCHIVE_TOO_LARGE');
  });
});

describe('a mail with winmail.dat', () => {
  const winmail = (bytes: Uint8Array) => ({ name: 'winmail.dat', type: 'application/ms-tnef', bytes });
  const inside = tnef({ ...mail, '1000001F': 'Wrapped words' }, { files: [prices] });

  it('is read with the attachments in it instead of it, and its text once', async () => {
    const { text, attachments, notes } = await read(mailOf(winmail(inside)), 'eml');

    expect(attachments.map(({ fileName }) => fileName)).toEqual(['Preisliste für Köln.csv']);
    expect([text.includes('See below.'), text.includes('Wrapped words'), text.includes('P-200\t1249'), notes]).toEqual([
      ...[true, false, true],
      undefined,
    ]);
  });

  it('is read with mails attached to the one in it', async () => {
    const forwarded = tnef({ '0037001F': 'Old', '1000001F': 'Older words' });
    const files = [{ properties: { '3001001F': 'Old', '3701000D': Buffer.concat([Buffer.alloc(16), forwarded]) } }];

    expect((await read(mailOf(winmail(tnef(mail, { files }))), 'eml')).text).toMatch(
      /See below\.\nAttachment: Old\.msg \(\d+ bytes\)\n\nOld\.msg\nSubject: Old\n\nOlder words$/,
    );
  });

  it('has the text of winmail.dat if the mail has none', async () => {
    const wordless = Buffer.from(mailOf(winmail(inside)).toString().replace(Buffer.from('See below.').toString('base64'), ''));

    expect((await read(wordless, 'eml')).text).toContain('Subject: Papers\n\nWrapped words\n');
  });

  it('lists winmail.dat as not read if it is damaged', async () => {
    const { text, notes } = await read(mailOf(winmail(inside.subarray(0, 90))), 'eml');

    expect(text).toMatch(/winmail\.dat \(90 bytes, not read\)/);
    expect(notes).toEqual([{ code: 'MAIL_FILES_UNREAD' }]);
  });
});
