import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { read } from './test/reading.ts';
import { withSlashes } from './withSlashes.ts';

const sample = (name: string): Buffer => readFileSync(path.join(process.cwd(), 'scripts', 'samples', name));

describe('a file whose program parted folders with backslashes', () => {
  it.each(['xlsx', 'pptx', 'docx'] as const)('is read like any other: %s', async (format) => {
    const names = { xlsx: 'price-list.xlsx', pptx: 'business-review.pptx', docx: 'meeting-notes.docx' };
    const parts = Object.entries(unzipSync(sample(names[format])));
    const bytes = zipSync(Object.fromEntries(parts.map(([name, part]) => [name.replaceAll('/', '\\'), part])));

    expect((await read(bytes, format)).text).toBe((await read(sample(names[format]), format)).text);
  });

  it('is copied for that only where it has any, and left alone where it is torn', () => {
    const whole = zipSync({ 'a/b': Uint8Array.of(1) });
    const torn = zipSync({ 'a\\b': Uint8Array.of(1) }).subarray(0, 60);

    expect([withSlashes(whole), withSlashes(torn)]).toEqual([whole, torn]);
    expect(withSlashes(whole)).toBe(whole);
  });
});
