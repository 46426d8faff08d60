import { withoutFiles } from './uuencoded.ts';

const file = "begin 644 note.txt\n15&AE('!U;7`@:7,@;&%T92X`\n`\nend";

describe('withoutFiles', () => {
  it('extracts uuencoded files from a text', () => {
    const { text, files } = withoutFiles(`See below.\r\n${file.replaceAll('\n', '\r\n')}\r\nAnn\r\n${file}\n`);

    expect(text).toBe('See below.\r\nAnn\r\n');
    expect(files.map(({ fileName, bytes }) => [fileName, Buffer.from(bytes).toString()])).toEqual([
      ['note.txt', 'The pump is late.'],
      ['note.txt', 'The pump is late.'],
    ]);
  });

  it.each(['We\nbegin 100 meters from here\nand end', 'begin 644 note.txt\nend', file.slice(0, -4)])('returns %j unchanged', (text) => {
    expect(withoutFiles(text)).toEqual({ text, files: [] });
  });
});
