import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { read } from './test/reading.ts';
import { withSlashes } from './withSlashes.ts';

const sample = (name: string): Buffer => readFileSync(path.join(process.cwd(), 'scripts', 'samples', name));

describe('an archive with backslashes in part names', () => {
  it.each(['xlsx', 'pptx', 'docx'] as const)('is read like others: %s', async (format) => {
    const names = { xlsx: 'price-list.xlsx', pptx: 'business-review.pptx', docx: 'meeting-notes.docx' };
    const parts = Object.entries(unzipSync(sample(names[format])));
    const bytes = zipSync(Object.fromEntries(parts.map(([name, part]) => [name.replaceAll('/', '\\'), part])));

    expect((await read(bytes, format)).text).toBe((await read(sample(names[format]), format)).text);
  });

  it('is the only kind that withSlashes rewrites', async () => {
    const whole = zipSync({ 'a/b': Uint8Array.of(1) });

    expect(await withSlashes(whole)).toBe(whole);
  });

  it('is rejected as damaged if its parts overlap, so that copies would be larger', async () => {
    const bytes = Buffer.from(zipSync({ 'a\\b': Uint8Array.of(1), 'a\\c': Uint8Array.of(2) }, { level: 0 }));
    const listed = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    for (const at of [listed + 20, listed + 24]) bytes.writeUInt32LE(bytes.length - 60, at);
    const second = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'), listed + 4);
    for (const at of [second + 20, second + 24]) bytes.writeUInt32LE(bytes.length - 100, at);

    await expect(withSlashes(bytes)).rejects.toThrow('FILE_CORRUPT');
  });
});
