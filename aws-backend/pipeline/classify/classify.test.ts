import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { compound } from '../../test/compound.ts';
import { classify } from './classify.ts';

const sample = (content: Uint8Array | string, fileName = 'file', contentType = '') => {
  const bytes = Buffer.from(content);
  const read = async (from: number, to: number) => bytes.subarray(from, to + 1);
  return { head: bytes.subarray(0, 65_536), sizeBytes: bytes.length, fileName, contentType, read };
};

/** An MP4 with another brand. */
const named = (mp4: Buffer, brand: string): Buffer => Buffer.concat([mp4.subarray(0, 8), Buffer.from(brand), mp4.subarray(12)]);

const replaced = (bytes: Buffer, old: string, by: string): Buffer => Buffer.from(bytes.toString('latin1').replace(old, by), 'latin1');

/** An MP4 whose last box extends to the end of the file: ISO 14496-12, 4.2. */
const openEnded = (mp4: Buffer): Buffer => {
  const bytes = Buffer.from(mp4);
  let at = 0;
  for (let size = bytes.readUInt32BE(at); at + size < bytes.length; size = bytes.readUInt32BE(at)) at += size;
  bytes.writeUInt32BE(0, at);
  return bytes;
};

/** A sparse file of two terabytes with some bytes at the beginning and at the end. */
const hugeSample = (first: Uint8Array, last: Uint8Array, fileName: string) => {
  const sizeBytes = 2 * 1024 ** 4;
  const asked: number[] = [];
  const read = async (from: number, to: number) => {
    const end = Math.min(to + 1, sizeBytes);
    asked.push(end - from);
    const bytes = Buffer.alloc(end - from);
    const lastAt = sizeBytes - last.length;
    if (from < first.length) bytes.set(first.subarray(from, end));
    if (end > lastAt) bytes.set(last.subarray(Math.max(0, from - lastAt)), Math.max(0, lastAt - from));
    return bytes;
  };
  return { head: first, sizeBytes, fileName, contentType: '', read, asked };
};

const recording = (name: string) => readFileSync(path.join(process.cwd(), 'scripts', 'samples', 'sound', name));
const office = (...parts: string[]) =>
  zipSync(Object.fromEntries(['[Content_Types].xml', ...parts].map((part) => [part, strToU8('<x/>')])));
const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } });
const word = async () => Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Hello')] }] }));
const pdf = async () => (await PDFDocument.create()).save();
const ole = (...names: string[]): Buffer => compound(Object.fromEntries(names.map((name) => [name, Buffer.from(name)])));
const openDocument = (kind: string) => zipSync({ mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }] });
const flatDocument = (kind: string) =>
  `<?xml version="1.0"?>\n<!-- saved -->\n<office:document xmlns:office="urn:x" office:mimetype="application/vnd.oasis.opendocument.${kind}"/>`;
const workbook2003 =
  '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>';
/** A white Windows bitmap: all bytes except its header could be text. */
const bitmap = () => {
  const head = Buffer.alloc(54);
  head.write('BM');
  head.writeUInt32LE(54, 10);
  head.writeUInt32LE(40, 14);
  return Buffer.concat([head, Buffer.alloc(60_000, 255)]);
};
/** A signature, followed by zeros. */
const startingWith = (hex: string) => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(600)]);
const noise = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919 + (index >> 3)) % 256));

describe('classify', () => {
  it.each([
    ['a PDF', pdf, 'x', 'pdf'],
    ['a PDF after a few stray bytes', async () => Buffer.concat([Buffer.from([0, 1, 2, 10]), await pdf()]), 'x', 'pdf'],
    ['a PDF written in ASCII only', () => '%PDF-1.4\n1 0 obj <<>> endobj\n', 'x', 'pdf'],
    ['a real Word document', word, 'x', 'docx'],
    ['a Word document by its parts', () => office('word/document.xml'), 'x', 'docx'],
    ['a workbook', () => office('xl/workbook.xml'), 'x', 'xlsx'],
    ['a presentation', () => office('docProps/app.xml', 'ppt/presentation.xml'), 'x', 'pptx'],
    ['an OpenDocument text', () => openDocument('text'), 'x', 'odt'],
    ['an OpenDocument sheet', () => openDocument('spreadsheet'), 'x', 'ods'],
    ['an OpenDocument presentation named .odt', () => openDocument('presentation'), 'x.odt', 'odp'],
    ['an OpenDocument text template', () => openDocument('text-template'), 'x.ott', 'odt'],
    ['an OpenDocument sheet template', () => openDocument('spreadsheet-template'), 'x.ots', 'ods'],
    ['an OpenDocument presentation template', () => openDocument('presentation-template'), 'x.otp', 'odp'],
    ['an OpenDocument text as flat XML', () => flatDocument('text'), 'x.xml', 'odt'],
    ['an OpenDocument sheet as flat XML', () => flatDocument('spreadsheet'), 'x', 'ods'],
    ['OpenDocument slides as flat XML', () => flatDocument('presentation-template'), 'x.fodt', 'odp'],
    ['a Word document up to 2003', () => ole('1Table', 'WordDocument', 'Data'), 'x', 'doc'],
    ['an Excel workbook up to 2003', () => ole('Workbook'), 'x', 'xls'],
    ['PowerPoint slides up to 2003 named .doc', () => ole('PowerPoint Document'), 'old.doc', 'ppt'],
    ['an Outlook message named .doc', () => ole('__nameid_version1.0', '__properties_version1.0'), 'x.doc', 'msg'],
    ['a TNEF attachment of Outlook', () => Buffer.from('789f3e2201000106900800', 'hex'), 'winmail.dat', 'tnef'],
    ['a signed file', () => Buffer.from('3082075206092a864886f70d010702a082', 'hex'), 'x.pdf.p7m', 'p7m'],
    [
      'a signed text of indefinite length',
      () => Buffer.concat([Buffer.from('308006092a864886f70d010702a080', 'hex'), Buffer.from('words '.repeat(9000))]),
      'x',
      'p7m',
    ],
    ['rich text', () => '{\\rtf1 Hello}', 'x', 'rtf'],
    ['rich text named .doc', () => '{\\rtf1 Hello}', 'x.doc', 'rtf'],
    ['a PNG', () => picture.clone().png().toBuffer(), 'x', 'png'],
    ['a PNG named .pdf', () => picture.clone().png().toBuffer(), 'scan.pdf', 'png'],
    ['a JPEG', () => picture.clone().jpeg().toBuffer(), 'x', 'jpeg'],
    ['a TIFF', () => picture.clone().tiff().toBuffer(), 'x', 'tiff'],
    ['a GIF named .png', () => picture.clone().gif().toBuffer(), 'a.png', 'gif'],
    ['a WebP', () => picture.clone().webp().toBuffer(), 'x', 'webp'],
    ['an AVIF', () => picture.clone().avif().toBuffer(), 'x', 'avif'],
    ['an iPhone photo', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'x', 'heic'],
    ['a WAV', () => Buffer.concat([Buffer.from('RIFF\x24\x00\x00\x00WAVEfmt ', 'latin1'), Buffer.alloc(64)]), 'a.mp3', 'wav'],
    ['a phone call in a WAV, whose bytes look like text', () => `RIFF$$\0\0WAVEfmt ${'~}|{'.repeat(1000)}`, 'call 17', 'wav'],
    ['an MP3', () => recording('hello.mp3'), 'x', 'mp3'],
    ['an M4A', () => recording('hello.m4a'), 'x', 'm4a'],
    ['an Ogg with Opus', () => recording('hello.ogg'), 'x', 'ogg'],
    ['a FLAC', () => recording('hello.flac'), 'x', 'flac'],
    ['AMR, whose bytes may look like text', () => Buffer.from(`#!AMR\n${'<letters> '.repeat(50)}`), 'x', 'amr'],
    ['a call recorded as 3GP on an Android phone', () => recording('hello.3gp'), 'x.3gp', 'm4a'],
    ['an audio file named M4A with the brand of a video', () => named(recording('hello.m4a'), 'mp42'), 'x.m4a', 'm4a'],
    ['the same without a length in its last box', () => openEnded(named(recording('hello.m4a'), 'isom')), 'x.m4a', 'm4a'],
    ['a 3GP recording that was cut off before its index', () => recording('hello.3gp').subarray(0, 4000), 'x.3gp', 'mp4'],
    ['an MP4 video', () => recording('hello.mp4'), 'x', 'mp4'],
    [
      'an MP4 video whose video track starts with metadata',
      () => replaced(recording('hello.mp4'), 'hdlr\0\0\0\0\0\0\0\0vide', 'hdlr\0\0\0\0\0\0\0\0mdta'),
      'x',
      'mp4',
    ],
    ['a QuickTime video', () => recording('hello.mov'), 'x', 'mov'],
    ['a 3GP video of an older phone', () => Buffer.from('\0\0\0\x18ftyp3gp5\0\0\0\x003gp5isom', 'latin1'), 'x', 'mp4'],
    ['a WebM', () => recording('hello.webm'), 'x', 'webm'],
    ['a Matroska video', () => recording('hello.mkv'), 'x', 'mkv'],
    // Their video tracks are declared as audio.
    ['a browser’s audio-only WebM', () => replaced(recording('hello.webm'), '\x83\x81\x01', '\x83\x81\x02'), 'x.webm', 'weba'],
    ['an audio-only Matroska file', () => replaced(recording('hello.mkv'), '\x83\x81\x01', '\x83\x81\x02'), 'x.mkv', 'mka'],
    ['a QuickTime voice memo', () => replaced(recording('hello.mov'), 'mhlrvide', 'mhlrsoun'), 'x.mov', 'qta'],
    ['a web page', () => '<!-- saved -->\n<!DOCTYPE html><html><body>Hi</body></html>', 'x', 'html'],
    ['an XHTML page', () => '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"/>', 'x', 'html'],
    ['a fragment of a web page, by its name', () => 'Hello <b>you</b>', 'page.htm', 'html'],
    ['an HTML table named .xls, as reporting programs write it', () => '<table><tr><td>Pump</td></tr></table>', 'a.xls', 'html'],
    ['a text table named .xls', () => 'Article\tPrice\nPump\t1249', 'a.xls', 'csv'],
    ['a text named .doc', () => 'Dear Ann, the pump <P-200> is late.', 'a.doc', 'txt'],
    ['an Excel 2003 XML workbook', () => workbook2003, 'a.xml', 'xls'],
    ['a text about such a workbook', () => `See below.\n${workbook2003}`, 'a.txt', 'txt'],
    ['an email', () => 'Received: by mail\r\n\tid 7\r\nFrom: a@example.com\r\nSubject: Hi\r\n\r\nBody', 'x', 'eml'],
    ['an email with few headers, by its name', () => 'Subject: Hi\nFrom: a@example.com\n\nBody', 'hi.eml', 'eml'],
    ['an email after empty lines', () => '\r\n\r\nReceived: by mail\r\nFrom: a@example.com\r\n\r\nBody', 'x', 'eml'],
    ['an email with spaces before its colons', () => 'From : a@example.com\nMessage-ID : <1@example.com>\n\nBody', 'x', 'eml'],
    ['an email with classic Mac line ends', () => 'Received: by mail\rFrom: a@example.com\r\rBody', 'x', 'eml'],
    ['an email with duplicated carriage returns', () => 'Received: by mail\r\r\nFrom: a@example.com\r\r\n\r\r\nBody', 'x', 'eml'],
    ['an email of Apple Mail', () => '52  \nReceived: by mail\nFrom: a@example.com\n\nBody\n<?xml version="1.0"?>', 'x.emlx', 'eml'],
    ['an email with two envelope lines', () => 'From a\n>From b\nReceived: by mail\nFrom: a@example.com\n\nBody', 'x', 'eml'],
    ['an email after its server’s response, by its name', () => '+OK 120 octets\nFrom: a@example.com\n\nBody', 'hi.eml', 'eml'],
    ['a text about an email', () => 'Hello\n\nFrom: a@example.com\nReceived: Monday\n', 'x', 'txt'],
    ['an email named .msg', () => 'Subject: Hi\nFrom: a@example.com\n\nBody', 'hi.msg', 'eml'],
    [
      'an email from a mailbox file',
      () => 'From a@example.com Sat Jan  3 01:05:34 1996\nFrom: a@example.com\nMIME-Version: 1.0\n\nBody',
      'x',
      'eml',
    ],
    [
      'a page that Word saved with its pictures',
      () => 'MIME-Version: 1.0\nX-Document-Type: Document\nContent-Type: multipart/related; boundary="b"\n\n--b',
      'a.doc',
      'eml',
    ],
    ['a memo that only looks like an email', () => 'From: Ann\nTo: Bob\n\nSee you at ten', 'memo.txt', 'txt'],
    ['a table, by its name', () => 'a;b\n1;2\n', 'table.CSV', 'csv'],
    ['a table, by its content type', () => 'a,b\n1,2\n', 'table', 'csv'],
    ['a text', () => 'Plain words', 'note.txt', 'txt'],
    ['a text that starts like a bitmap', () => 'BMW sold more cars this year', 'note', 'txt'],
    ['a text of only comments', () => '<!-- a -->'.repeat(6000), 'x', 'txt'],
    ['a text of only headers', () => 'a: b\n '.repeat(9000), 'x', 'txt'],
    ['a text about PDF', () => 'Files begin with %PDF-1.7 there', 'note.txt', 'txt'],
    ['UTF-16 text with a byte order mark', () => Buffer.from('\ufeffGrüße aus Köln', 'utf16le'), 'x', 'txt'],
    ['UTF-16 text without a byte order mark', () => Buffer.from('Regards from Cologne, and see you soon', 'utf16le'), 'x', 'txt'],
    ['UTF-32 text', () => Buffer.from('fffe00004b000000f60000006c0000006e000000', 'hex'), 'x.srt', 'txt'],
    ['a UTF-32 page', () => Buffer.from('0000feff0000003c00000068000000740000006d0000006c0000003e', 'hex'), 'x', 'html'],
    ['Shift_JIS text', () => Buffer.from('93fa967b8cea82cc8365834c83588367', 'hex'), 'x', 'txt'],
    ['ISO-2022-JP text', () => Buffer.from('1b24424b5c1b2842', 'hex'), 'x', 'txt'],
    ['a text with one stray control character', () => `${'word '.repeat(200)}\u0000${'word '.repeat(200)}`, 'x', 'txt'],
  ])('recognizes %s', async (_, make, fileName, format) => {
    const contentType = format === 'csv' && fileName === 'table' ? 'text/csv' : '';

    expect(await classify(sample(await make(), fileName, contentType))).toEqual({ format, rejection: undefined });
  });

  it.each([
    ['an empty file', () => '', 'x.bin', 'unknown', 'FILE_EMPTY'],
    ['an empty file with a known extension', () => '', 'contract.PDF', 'pdf', 'FILE_EMPTY'],
    ['a PGP-encrypted text', () => '-----BEGIN PGP MESSAGE-----\n\nhQEMA\n', 'a.asc', 'txt', 'FILE_ENCRYPTED'],
    ['an encrypted document', () => ole('EncryptedPackage'), 'secret.docx', 'docx', 'FILE_ENCRYPTED'],
    [
      'slides with only an embedded Word document',
      () => compound({ ObjectPool: { WordDocument: Buffer.from('x') } }),
      'a',
      'unknown',
      'FILE_TYPE_UNSUPPORTED',
    ],
    ['an OpenDocument drawing as flat XML', () => flatDocument('graphics'), 'a.fodg', 'unknown', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['an unknown OpenDocument kind as flat XML', () => flatDocument('constructor'), 'a.fodt', 'unknown', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['random bytes', () => noise, 'a.bin', 'unknown', 'FILE_TYPE_UNSUPPORTED'],
    ['unsupported audio', () => Buffer.concat([Buffer.from('.RMF\0'), Buffer.alloc(64)]), 'a', 'audio', 'RECORDING_TYPE_UNSUPPORTED'],
    ['unsupported audio, by its name', () => noise, 'dictation.vox', 'audio', 'RECORDING_TYPE_UNSUPPORTED'],
    ['unsupported video, by its name', () => noise, 'film.wmv', 'video', 'RECORDING_TYPE_UNSUPPORTED'],
  ])('rejects %s', async (_, make, fileName, format, rejection) => {
    expect(await classify(sample(make(), fileName))).toEqual({ format, rejection });
  });

  it.each([
    ['an Excel 5 or 95 workbook', () => ole('Book'), 'old.xls', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['an Excel 4 workbook', () => startingWith('0904060000001000'), 'old.xls', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['PowerPoint 95 slides', () => ole('PP40', 'Header'), 'old.ppt', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['a Word 2 document', () => startingWith('dba52d0000000904'), 'old.doc', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['a binary workbook', () => office('xl/workbook.bin'), 'x.xlsb', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['a binary workbook named .xlsx', () => office('xl/workbook.bin'), 'x.xlsx', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['a Visio drawing', () => office('visio/document.xml'), 'a.vsdx', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['a Pages document', () => zipSync({ 'Index/Document.iwa': strToU8('x') }), 'a.pages', 'DOCUMENT_TYPE_UNSUPPORTED'],
    [
      'a Pages 2009 document',
      () => zipSync({ 'index.xml': strToU8('x'), 'buildVersionHistory.plist': strToU8('x') }),
      'a.pages',
      'DOCUMENT_TYPE_UNSUPPORTED',
    ],
    [
      'Keynote slides within a folder of their name',
      () => zipSync({ 'a.key/Index/Document.iwa': strToU8('x') }),
      'a.key',
      'DOCUMENT_TYPE_UNSUPPORTED',
    ],
    ['a Project plan', () => ole('Props14'), 'a.mpp', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['an OpenDocument drawing', () => openDocument('graphics'), 'a.odg', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['a Word 2003 XML document', () => '<?xml version="1.0"?>\n<w:wordDocument xmlns:w="x"/>', 'a.xml', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['a SYLK table', () => 'ID;PCALCOOO32\nC;X1;Y1;K"Region"\nE\n', 'a.slk', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['a DIF table', () => 'TABLE\r\n0,1\r\n"Sales"\r\nVECTORS\r\n0,3\r\n""\r\n', 'a.dif', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['PostScript', () => '%!PS-Adobe-3.0\n%%EOF', 'a.ps', 'DOCUMENT_TYPE_UNSUPPORTED'],
    [
      'an Illustrator drawing',
      () =>
        '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a.dtd" [\n<!ENTITY ns "http://ns.adobe.com/">\n]>\n<svg xmlns="&ns;"/>',
      'a.svg',
      'PICTURE_TYPE_UNSUPPORTED',
    ],
    ['an SVG drawing', () => '<svg xmlns="http://www.w3.org/2000/svg"/>', 'a.svg', 'PICTURE_TYPE_UNSUPPORTED'],
    ['a bitmap', bitmap, 'a.bmp', 'PICTURE_TYPE_UNSUPPORTED'],
    ['a metafile', () => startingWith('0100090000030a00'), 'a.wmf', 'PICTURE_TYPE_UNSUPPORTED'],
    ['a placeable metafile named .png', () => startingWith('d7cdc69a00000000'), 'a.png', 'PICTURE_TYPE_UNSUPPORTED'],
    ['an enhanced metafile', () => startingWith(`01000000${'6c'.repeat(36)}20454d46`), 'a.emf', 'PICTURE_TYPE_UNSUPPORTED'],
    ['a Photoshop picture', () => startingWith('3842505300010000'), 'a.psd', 'PICTURE_TYPE_UNSUPPORTED'],
    ['an archive', () => zipSync({ 'a.txt': strToU8('a') }), 'a.zip', 'ARCHIVE_TYPE_UNSUPPORTED'],
    ['a compressed file', () => startingWith('1f8b080000000000'), 'a.txt.gz', 'ARCHIVE_TYPE_UNSUPPORTED'],
  ])('rejects %s with the code for its type', async (_, make, fileName, rejection) => {
    expect(await classify(sample(make(), fileName))).toEqual({ format: 'unknown', rejection });
  });

  it.each([
    ['random bytes', () => noise, 'a.docx', 'docx'],
    ['a text', () => 'This is no picture', 'a.png', 'png'],
    ['random bytes named .mp3', () => noise, 'call.mp3', 'mp3'],
    ['a truncated archive', async () => (await word()).subarray(0, 500), 'a.docx', 'docx'],
    ['a compound file without a directory', () => ole('WordDocument').subarray(0, 600), 'a.doc', 'doc'],
    ['a text named as OpenDocument', () => 'This is no text of that kind', 'a.fodt', 'odt'],
    ['a text named as an Outlook message', () => 'This is no rich text', 'a.msg', 'msg'],
    ['an archive of other files', () => zipSync({ 'a.txt': strToU8('a') }), 'a.xlsx', 'xlsx'],
  ])('accepts %s as the format of its name, so that the reader can report the damage', async (_, make, fileName, format) => {
    expect(await classify(sample(await make(), fileName))).toEqual({ format, rejection: undefined });
  });

  it('reads only the directory of a ZIP file larger than memory', async () => {
    const archive = zipSync({ 'a.txt': strToU8('a') });
    const huge = hugeSample(Buffer.from('504b0304', 'hex'), archive, 'backup.zip');

    expect(await classify(huge)).toEqual({ format: 'unknown', rejection: 'ARCHIVE_TYPE_UNSUPPORTED' });
    expect(huge.asked.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(4 * 1024 * 1024);
  });

  it('recognizes a document from its ZIP directory without reading the pictures before it', async () => {
    const picture: [Uint8Array, { level: 0 }] = [new Uint8Array(3 * 1024 * 1024), { level: 0 }];
    const document = sample(
      zipSync({ 'word/media/a.bin': picture, '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8('<x/>') }),
    );
    const asked: number[] = [];
    const read = async (from: number, to: number) => {
      asked.push(to - from + 1);
      return document.read(from, to);
    };

    expect(await classify({ ...document, read })).toEqual({ format: 'docx', rejection: undefined });
    expect(asked).toEqual([1024 * 1024]);
  });

  it('reads only the directory of a huge compound file', async () => {
    const huge = hugeSample(ole('WordDocument'), new Uint8Array(), 'old.doc');

    expect(await classify(huge)).toEqual({ format: 'doc', rejection: undefined });
    expect(huge.asked.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(2 * 1024 * 1024);
  });

  it('finds the stream of an encrypted document after all its other streams', async () => {
    const bytes = compound({ DataSpaces: { Version: Buffer.alloc(9 * 1024 * 1024) }, EncryptedPackage: Buffer.from('x') });

    expect(await classify(sample(bytes, 'secret.xlsx'))).toEqual({ format: 'xlsx', rejection: 'FILE_ENCRYPTED' });
  });

  it('rethrows a storage error instead of calling the file unsupported', async () => {
    const archive = sample(office('word/document.xml'), 'a.docx');

    await expect(classify({ ...archive, read: () => Promise.reject(new Error('SlowDown')) })).rejects.toThrow('SlowDown');
  });
});
