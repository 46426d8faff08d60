import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { classify } from './classify.ts';

const told = async (content: Uint8Array | string, fileName: string) => {
  const bytes = Buffer.from(content as Uint8Array);
  return classify({
    ...{ head: bytes, sizeBytes: bytes.length, fileName, contentType: 'application/octet-stream' },
    read: async (from, to) => bytes.subarray(from, to + 1),
  });
};

describe('classify by signature', () => {
  it.each([
    ['Word for DOS', '31be0000', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['Write', '32be0000', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['Word 1', '9ba52100', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['Word 4 for the Mac', 'fe37001c', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['Word 5 for the Mac', 'fe370023', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['Excel 2', '09000400', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['Excel 3', '09020600', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['PowerPoint 2', '0baddeed', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['PowerPoint 3', 'eddead0b', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['WordPerfect', 'ff575043', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['OneNote', 'e4525c7b', 'DOCUMENT_TYPE_UNSUPPORTED'],
    ['a metafile on disk', '02000900', 'PICTURE_TYPE_UNSUPPORTED'],
  ])('rejects %s with the code for its type', async (_what, signature, rejection) => {
    const content = Buffer.concat([Buffer.from(signature, 'hex'), Buffer.alloc(200)]);

    expect(await told(content, 'old.doc')).toEqual({ format: 'unknown', rejection });
  });

  it.each([
    ['Wave64', 'riff\x2e\x91\xcf\x11'],
    ['RealAudio', '.ra\xfd\0\x04'],
    ['RealMedia', '.RMF\0\0'],
    ['a Creative voice file', 'Creative Voice File\x1a'],
    ['a dictation machine’s file', '\x03ds2'],
  ])('rejects unsupported audio instead of reading it as text: %s', async (_what, beginning) => {
    const content = Buffer.from(`${beginning}${'\xfe~\xff}'.repeat(500)}`, 'latin1');

    expect(await told(content, 'call')).toEqual({ format: 'audio', rejection: 'RECORDING_TYPE_UNSUPPORTED' });
  });

  it.each([
    ['aiff', 'FORM\0\0\x01\0AIFF'],
    ['aiff', 'FORM\0\0\x01\0AIFC'],
    ['au', '.snd\0\0\0\x18'],
    ['caf', 'caff\0\x01'],
  ])('recognizes audio that may look like text as %s', async (format, beginning) => {
    const content = Buffer.from(`${beginning}${'\xfe~\xff}'.repeat(500)}`, 'latin1');

    expect(await told(content, 'call')).toEqual({ format, rejection: undefined });
  });

  it.each([12, 40, 52, 56, 64, 108, 124])('tells a bitmap with an info header of %i bytes from text', async (length) => {
    const bitmap = Buffer.from(`BM${'x'.repeat(4)}${'\0'.repeat(4)}${'x'.repeat(4)}${'\0'.repeat(4)}${'x'.repeat(200)}`);
    bitmap.writeUInt32LE(length, 14);

    expect(await told(bitmap, 'a')).toEqual({ format: 'unknown', rejection: 'PICTURE_TYPE_UNSUPPORTED' });
  });

  it.each(['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'])('accepts a truncated archive as the format of its name: %s', async (ending) => {
    const torn = zipSync({ 'a.xml': strToU8('<x/>') }).subarray(0, 40);

    expect(await told(torn, `a.${ending}`)).toEqual({ format: ending, rejection: undefined });
  });

  it('accepts an archive with a damaged first entry as the format of its name', async () => {
    const part = strToU8('abcdefghij'.repeat(9));
    const damaged = zipSync({ '[Content_Types].xml': part, 'a.xml': part });
    // A complete deflate stream, followed by more bytes.
    damaged.set(deflateRawSync('x'), 30 + '[Content_Types].xml'.length);

    expect(await told(damaged, 'a.docx')).toEqual({ format: 'docx', rejection: undefined });
  });

  it('recognizes an empty archive', async () => {
    expect(await told(zipSync({}), 'a.zip')).toEqual({ format: 'unknown', rejection: 'ARCHIVE_TYPE_UNSUPPORTED' });
  });

  it.each([
    ['with a byte order mark', (text: Buffer) => text],
    ['with a big-endian byte order mark', (text: Buffer) => text.swap16()],
  ])('recognizes UTF-16 text %s, even if no character has a zero byte', async (_what, written) => {
    const text = written(Buffer.from('\ufeff王小明将发送报价', 'utf16le'));

    expect(await told(text, 'note')).toEqual({ format: 'txt', rejection: undefined });
  });

  it.each(['utf16le', 'swapped'])(
    'recognizes UTF-16 text without a byte order mark, even if few characters have a zero byte: %s',
    async (order) => {
      const text = Buffer.from('王小明将于星期五之前发送报价，请回复电子邮件。', 'utf16le');

      expect(await told(order === 'swapped' ? text.swap16() : text, 'note')).toEqual({ format: 'txt', rejection: undefined });
    },
  );

  it('recognizes text of one character', async () => {
    expect(await told('B', 'note')).toEqual({ format: 'txt', rejection: undefined });
  });
});
