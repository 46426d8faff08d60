import type { Extraction } from '../../../contracts/extraction.ts';
import type { Images } from '../../../ports/images.ts';
import { localDocuments } from './localDocuments.ts';
import { compound } from '../../../test/compound.ts';
import { innerMessage, message, type Properties } from './test/message.ts';

const unused: Images = { read: () => Promise.reject(new Error('no picture was expected')) };
const read = (bytes: Uint8Array): Promise<Extraction> => localDocuments(unused).read({ bytes, format: 'msg', fileName: 'mail.msg' });

const mail: Properties = {
  '0037001F': 'Delivery of order 4711',
  '0C1A001F': 'Anna Schmidt',
  '0C1E001F': 'EX',
  '0C1F001F': '/O=GLOBEX/OU=EXCHANGE/CN=RECIPIENTS/CN=ANNA',
  '5D01001F': 'anna@globex.example',
  '1000001F': 'The pump is late.\r\nPlease call back.\r\n',
  '00390040': new Date('2026-11-03T09:30:00Z'),
};
const recipients: Properties[] = [
  { '3001001F': "'Bob Lee'", '39FE001F': 'bob@example.com', '0C150003': 1 },
  { '3001001F': 'carol@example.com', '3003001F': 'carol@example.com', '0C150003': 1 },
  { '3001001F': 'Dana', '3003001F': '/O=GLOBEX/CN=DANA', '0C150003': 2 },
  { '3001001F': 'Secret', '39FE001F': 'secret@example.com', '0C150003': 3 },
];
const csv: Properties = {
  '3707001F': 'prices.csv',
  '3704001F': 'PRICES~1.CSV',
  '37010102': Buffer.from('Pump;Price\nP-200;1249'),
  '37050003': 1,
};

describe('an Outlook file', () => {
  it('is read like other mails', async () => {
    const { text, pages, attachments, tables } = await read(message(mail, { recipients, attachments: [csv] }));

    expect(text.split('\n')).toEqual([
      'From: Anna Schmidt <anna@globex.example>',
      'To: Bob Lee <bob@example.com>, carol@example.com',
      'Cc: Dana',
      'Date: 2026-11-03T09:30:00.000Z',
      'Subject: Delivery of order 4711',
      '',
      'The pump is late.',
      'Please call back.',
      '',
      'Attachment: prices.csv (21 bytes)',
      '',
      'prices.csv',
      'Pump\tPrice',
      'P-200\t1249',
    ]);
    expect(pages.map(({ attachment }) => attachment)).toEqual([undefined, 'prices.csv']);
    expect(attachments).toEqual([{ fileName: 'prices.csv', contentType: 'text/csv', sizeBytes: 21 }]);
    expect(tables).toMatchObject([{ page: 2 }]);
  });

  it('is read with a reply-to address that differs from the sender', async () => {
    const head = (replyTo: string) => `From: Shop <noreply@shop.example>\r\nReply-To: ${replyTo}\r\nTo: bob@example.com\r\n`;
    const readFrom = async (replyTo: string) => (await read(message({ ...mail, '007D001F': head(replyTo) }))).text.split('\n').slice(0, 2);

    expect(await readFrom('=?utf-8?q?J=C3=B6rg_M=C3=BCller?=\r\n <joerg@fabrikam.example>')).toEqual([
      'From: Anna Schmidt <anna@globex.example>',
      'Reply-To: Jörg Müller <joerg@fabrikam.example>',
    ]);
    expect((await readFrom('NoReply@shop.example'))[1]).toBe('Date: 2026-11-03T09:30:00.000Z');
  });

  it('is read with the sender’s address from the internet headers if it has no other', async () => {
    const { '5D01001F': _, ...within } = mail;
    const head = 'Received: from mx.example.com\r\nFrom: "Schmidt, Anna"\r\n <anna.schmidt@globex.example>\r\nTo: bob@example.com\r\n';

    expect((await read(message({ ...within, '007D001F': head }))).text).toMatch(/^From: Anna Schmidt <anna.schmidt@globex.example>\n/);
    expect((await read(message({ ...within, '007D001F': 'To: bob@example.com\r\n' }))).text).toMatch(/^From: Anna Schmidt\n/);
  });

  it('is read from the HTML body with its code page if the plain text is empty', async () => {
    const page = Buffer.concat([
      Buffer.from('<p>Gr'),
      Buffer.of(0xfc),
      Buffer.from('sse aus K'),
      Buffer.of(0xf6),
      Buffer.from('ln</p><table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>'),
    ]);

    const { text, tables } = await read(message({ ...mail, '1000001F': ' ', '10130102': page, '3FDE0003': 1252 }));

    expect(text).toContain('Grüsse aus Köln');
    expect(tables).toHaveLength(1);
  });

  it('is read with the 8-bit strings of older files', async () => {
    const { text } = await read(message({ '0037001E': '\u00cf\u00f0\u00e8\u00e2\u00e5\u00f2', '1000001E': 'plain', '3FFD0003': 1251 }));

    expect(text).toBe('Subject: Привет\n\nplain');
  });

  it('is read from the RTF body if it has no other', async () => {
    const rtf = Buffer.from('{\\rtf1\\ansi\\ansicpg1252 Hello \\b you\\b0\\par Bye}');
    const head = Buffer.alloc(16);
    head.writeUInt32LE(rtf.length + 12, 0);
    head.writeUInt32LE(rtf.length, 4);
    head.write('MELA', 8);

    expect((await read(message({ '0037001F': 'Hi', '10090102': Buffer.concat([head, rtf]) }))).text).toBe('Subject: Hi\n\nHello you\nBye');
    head.writeUInt32LE(0x7fffffff, 0);
    expect((await read(message({ '0037001F': 'Hi', '10090102': Buffer.concat([head, rtf]) }))).text).toBe('Subject: Hi');
  });

  it('is read with embedded mails and their attachments', async () => {
    const inner = innerMessage({ '0037001F': 'Forwarded', '1000001F': 'Inner words' }, { attachments: [csv] });
    const attached: Properties = { '3001001F': 'Forwarded', '37050003': 5, '3701000D': inner };

    const { text, pages } = await read(message(mail, { attachments: [attached] }));

    expect(pages.map(({ attachment }) => attachment)).toEqual([undefined, 'Forwarded.msg', 'Forwarded.msg']);
    expect(text).toMatch(/Forwarded\.msg\nSubject: Forwarded\n\nInner words\nAttachment: prices\.csv[^]*P-200\t1249$/);
  });

  it('is read if it is signed, and stored as an attachment', async () => {
    const part = 'Content-Type: text/plain\r\n\r\nSigned words\r\n';
    const signature = 'Content-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Transfer-Encoding: base64\r\n\r\nMIAG\r\n';
    const whole = `Content-Type: multipart/signed; boundary=b\r\n\r\n--b\r\n${part}--b\r\n${signature}--b--\r\n`;
    const kept: Properties = { '3707001F': 'smime.p7m', '370E001F': 'multipart/signed', '37010102': Buffer.from(whole), '37050003': 1 };

    const { text, notes } = await read(message({ '0037001F': 'Offer' }, { attachments: [kept] }));

    expect([text, notes]).toEqual(['Subject: Offer\n\nSigned words\n\nAttachment: smime.p7s (3 bytes)', undefined]);
  });

  it('is read with linked files listed as not read', async () => {
    const { text, notes } = await read(message(mail, { attachments: [{ '3707001F': 'shared.docx', '37050003': 2 }] }));

    expect(text).toMatch(/Attachment: shared\.docx \(0 bytes, not read\)$/);
    expect(notes).toEqual([{ code: 'MAIL_FILES_UNREAD' }]);
  });

  it('is rejected as damaged if it is truncated or circular', async () => {
    const whole = message(mail, { attachments: [{ ...csv, '37010102': Buffer.alloc(50_000, 65) }] });
    const circle = Buffer.from(whole);
    const directory = circle.readUInt32LE(0x30);
    circle.writeUInt32LE(directory, (circle.readUInt32LE(0x4c) + 1) * 512 + directory * 4);

    await expect(read(whole.subarray(0, 20_000))).rejects.toThrow('FILE_CORRUPT');
    await expect(read(circle)).rejects.toThrow('FILE_CORRUPT');
  });

  it('is rejected as too large if its named properties would take far more than its size', async () => {
    const names = Buffer.alloc(200_000, 65);
    const entries = Buffer.alloc(8 * 4000);
    const bytes = compound({
      '__properties_version1.0': Buffer.alloc(32),
      '__nameid_version1.0': { '__substg1.0_00030102': entries, '__substg1.0_00040102': names },
    });

    await expect(read(bytes)).rejects.toThrow('ARCHIVE_TOO_LARGE');
  });
});
