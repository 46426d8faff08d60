import { PDFDocument, PDFString, StandardFonts } from 'pdf-lib';
import { encryptedPdf } from '../../../ports/test/encryptedPdf.ts';
import { note } from '../../../contracts/notes.ts';
import type { Images } from '../../../ports/images.ts';
import { StoppedError } from '../../../runtime/errors.ts';
import { localDocuments } from './localDocuments.ts';
import { pdfLimits } from './pdfLimits.ts';
import { mailOf } from './test/mail.ts';
import { pictureOf, read, widths } from './test/reading.ts';

const pdfOf = async (...lines: readonly string[]): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const line of lines) pdf.addPage([300, 300]).drawText(line, { x: 20, y: 200, size: 12, font });
  return pdf.save();
};

describe('localDocuments, for the attachments of a mail,', () => {
  it('reads each on separate pages under its name', async () => {
    const bytes = mailOf(
      { name: 'offer.pdf', type: 'application/octet-stream', bytes: await pdfOf('First page', 'Second page') },
      { name: 'photo.png', type: 'image/png', bytes: await pictureOf(640) },
      { name: 'prices.csv', type: 'text/csv', bytes: 'Pump,Price\nP-200,1249' },
    );

    const { text, pages, tables, notes } = await read(bytes, 'eml');

    expect(pages.map(({ attachment, start, end }) => [attachment, text.slice(start, end)])).toEqual([
      [
        undefined,
        expect.stringMatching(/To: Sales: Bob <bob@example.com>, c@example.com;[^]*See below.[^]*Attachment: offer.pdf \(\d+ bytes\)\n/),
      ],
      ['offer.pdf', 'offer.pdf\nFirst page'],
      ['offer.pdf', 'Second page'],
      ['photo.png', 'photo.png\nWidth 640'],
      ['prices.csv', 'prices.csv\nPump\tPrice\nP-200\t1249'],
    ]);
    expect(tables).toMatchObject([
      {
        page: 5,
        rows: [
          ['Pump', 'Price'],
          ['P-200', '1249'],
        ],
      },
    ]);
    expect(notes).toBeUndefined();
  });

  it('names an unnamed attachment after its type', async () => {
    const mail = [
      'From: Sales <sales@example.com>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Let us talk.',
      '--b',
      'Content-Type: text/calendar; method=REQUEST',
      '',
      'BEGIN:VCALENDAR',
      'SUMMARY:Renewal',
      'END:VCALENDAR',
      '--b--',
    ].join('\r\n');
    const { text, attachments } = await read(Buffer.from(mail), 'eml');

    expect(text).toContain('attachment.ics\nSUMMARY: Renewal');
    expect(attachments).toMatchObject([{ fileName: 'attachment.ics' }]);
  });

  it('reads an appointment once that Google Calendar includes both as a mail part and as a file', async () => {
    const appointment = 'BEGIN:VCALENDAR\r\nSUMMARY:Renewal\r\nEND:VCALENDAR\r\n';
    const bytes = mailOf(
      { name: '', type: 'text/calendar; method=REQUEST', bytes: appointment },
      { name: 'invite.ics', type: 'application/ics', bytes: appointment },
    );
    const { text, attachments } = await read(bytes, 'eml');

    expect(text.match(/Renewal/g)).toHaveLength(1);
    expect(attachments).toMatchObject([{ fileName: 'invite.ics' }]);
  });

  it('marks the ones that it doesn’t read', async () => {
    const { text, notes, pages } = await read(
      mailOf(
        { name: 'locked.pdf', type: 'application/pdf', bytes: encryptedPdf('secret', 'hidden') },
        { name: 'voice.mp3', type: 'audio/mpeg', bytes: Buffer.from('ID3\u0004\u0000\u0000\u0000\u0000\u0000\u0000', 'latin1') },
        { name: 'smime.p7s', type: 'application/pkcs7-signature', bytes: Uint8Array.of(0x30, 0x80, 6, 9) },
      ),
      'eml',
    );

    expect(pages).toHaveLength(1);
    expect(text).toMatch(/locked.pdf \(\d+ bytes, not read\)/);
    expect(notes).toEqual([{ code: 'MAIL_FILES_UNREAD' }]);
  });

  it('adds no note to the mail if one of them has no content', async () => {
    const nothing: Images = {
      read: async ({ format }) => ({
        schemaVersion: 1,
        format,
        text: '',
        pages: [],
        attachments: [],
        notes: [note('NOTHING_SEEN')],
        engine: 'eye 1',
      }),
    };
    const bytes = mailOf(
      { name: 'blank.html', type: 'text/html', bytes: '<p> </p>' },
      { name: 'photo.png', type: 'image/png', bytes: await pictureOf(640) },
    );

    expect((await read(bytes, 'eml', nothing)).notes).toBeUndefined();
  });

  it('ignores auxiliary files of a saved web page', async () => {
    const parts = [
      'text/html\n\n<p>Hello</p>',
      'text/css\n\np { color: red }',
      'application/vnd.ms-officetheme\n\nx',
      'text/x-amp-html\n\nx',
      'application/applefile; name="list.csv"\n\nx',
      'text/html\n\nFrame',
    ];
    const saved = `From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n${parts.map((part) => `--b\nContent-Type: ${part}\n`).join('')}--b--\n`;

    const { text, attachments, notes } = await read(Buffer.from(saved), 'eml');

    expect([text, attachments, notes]).toEqual(['From: Saved by Blink\n\nHello\nFrame', [], undefined]);
  });

  it('adds no note for an S/MIME signature', async () => {
    const signed = mailOf({ name: 'smime.p7s', type: 'application/pkcs7-signature', bytes: Uint8Array.of(0x30, 0x80, 6, 9) });

    expect((await read(signed, 'eml')).notes).toBeUndefined();
  });

  it('doesn’t read PGP signatures and keys', async () => {
    const signature = '-----BEGIN PGP SIGNATURE-----\n\niEYEARECAAYF\n-----END PGP SIGNATURE-----\n';
    const signed = mailOf(
      { name: 'signature.asc', type: 'application/pgp-signature', bytes: signature },
      { name: 'key.asc', type: 'application/pgp-keys', bytes: signature.replaceAll('SIGNATURE', 'PUBLIC KEY BLOCK') },
    );

    const { text, pages, notes } = await read(signed, 'eml');

    expect([pages.length, notes, text.includes('PGP SIGNATURE')]).toEqual([1, undefined, false]);
  });

  it('reads those of embedded mails down to a limited depth', async () => {
    const wrapped = (times: number): Buffer =>
      times === 0
        ? mailOf({ name: 'innermost.txt', type: 'text/plain', bytes: 'Innermost' })
        : mailOf({ name: 'forwarded.eml', type: 'application/octet-stream', bytes: wrapped(times - 1) });

    expect((await read(wrapped(2), 'eml')).text).toContain('innermost.txt\nInnermost');
    expect((await read(wrapped(3), 'eml')).text).toMatch(/innermost.txt \(9 bytes, not read\)$/);
  });

  it('limits scanned pages of all together to those of one file', async () => {
    const images = widths();
    const scans = await Promise.all(
      ['a.pdf', 'b.pdf'].map(async (name) => ({ name, type: 'application/pdf', bytes: await pdfOf(' ', '  ') })),
    );

    const { text } = await read(mailOf(...scans), 'eml', images, { maxPages: 100, maxScannedPages: 3 });

    expect(images.count).toBe(2);
    expect(text).toMatch(/b.pdf \(\d+ bytes, not read\)/);
  });
});

describe('localDocuments, for the attachments of a PDF,', () => {
  const pdfWith = async (files: readonly { name: string; bytes: Uint8Array | string }[], ...lines: string[]): Promise<Uint8Array> => {
    const pdf = await PDFDocument.load(await pdfOf(...lines));
    for (const { name, bytes } of files) await pdf.attach(Buffer.from(bytes), name);
    return pdf.save();
  };

  it('reads each on separate pages under its name, after the PDF’s own pages', async () => {
    const inner = await pdfWith([{ name: 'innermost.txt', bytes: 'Innermost' }], 'Inner page');
    const bytes = await pdfWith(
      [
        { name: 'prices.csv', bytes: 'Pump,Price\nP-200,1249' },
        { name: 'offer.pdf', bytes: inner },
      ],
      'First',
      'Second',
    );

    const { text, pages, tables, notes } = await read(bytes, 'pdf');

    expect(pages.map(({ attachment, start, end }) => [attachment, text.slice(start, end)])).toEqual([
      [undefined, 'First'],
      [undefined, 'Second'],
      ['prices.csv', 'prices.csv\nPump\tPrice\nP-200\t1249'],
      ['offer.pdf', 'offer.pdf\nInner page'],
      ['offer.pdf', 'innermost.txt\nInnermost'],
    ]);
    expect(tables).toMatchObject([{ page: 3 }]);
    expect(notes).toBeUndefined();
  });

  it('reads file attachment annotations, too', async () => {
    const pdf = await PDFDocument.load(await pdfWith([{ name: 'list.txt', bytes: 'A list' }], 'First'));
    const EF = { F: pdf.context.register(pdf.context.stream('Pump,Price\nP-200,1249')) };
    const FS = { Type: 'Filespec', F: PDFString.of('prices.csv'), EF };
    const pin = { Type: 'Annot', Subtype: 'FileAttachment', Rect: [20, 20, 40, 40], FS };
    pdf.getPage(0).node.addAnnot(pdf.context.register(pdf.context.obj(pin)));

    const { text, attachments } = await read(await pdf.save(), 'pdf');

    expect(text).toBe('First\n\nlist.txt\nA list\n\nprices.csv\nPump\tPrice\nP-200\t1249');
    expect(attachments.map(({ fileName }) => fileName)).toEqual(['list.txt', 'prices.csv']);
  });

  it('lists but doesn’t read invoice XML, which repeats the pages', async () => {
    const { text, attachments, notes } = await read(await pdfWith([{ name: 'factur-x.xml', bytes: '<Invoice/>' }], 'Invoice 4711'), 'pdf');

    expect([text, attachments.map(({ fileName }) => fileName), notes]).toEqual(['Invoice 4711', ['factur-x.xml'], undefined]);
  });

  it('adds no note to the PDF if one of them has no content', async () => {
    expect((await read(await pdfWith([{ name: 'blank.txt', bytes: ' ' }], 'First'), 'pdf')).notes).toBeUndefined();
  });

  it('reads only as many pages as the PDF’s own pages leave of the limit', async () => {
    const bytes = await pdfWith([{ name: 'list.txt', bytes: 'A list' }], 'First', 'Second');

    expect((await read(bytes, 'pdf', widths(), { ...pdfLimits, maxPages: 2 })).notes).toEqual([{ code: 'PDF_FILES_UNREAD' }]);
  });

  it('stops when the progress callback throws', async () => {
    const bytes = await pdfWith(
      [
        { name: 'list.txt', bytes: 'A list' },
        { name: 'scan.pdf', bytes: await pdfOf('Page') },
      ],
      'First',
    );
    let ends = 0;
    // Its own page is done first.
    const stop = async (done: number, toDo: number): Promise<void> => {
      if (done === toDo) ends += 1;
      if (ends > 1) throw new StoppedError();
    };

    await expect(localDocuments(widths()).read({ bytes, format: 'pdf', fileName: 'x' }, stop)).rejects.toThrow(StoppedError);
  });
});
