import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { read } from './test/reading.ts';

describe('a presentation with malformed XML', () => {
  it('is read without writing words of it to the log', async () => {
    // Before the reader of presentations is imported, which is on first use.
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const parts = unzipSync(readFileSync('scripts/samples/business-review.pptx'));
    const slide = 'ppt/slides/slide1.xml';
    const xml = strFromU8(parts[slide] ?? new Uint8Array()).replace('<a:t>', '<a:t><Greta Olsen 555> & ');

    const { text } = await read(zipSync({ ...parts, [slide]: strToU8(xml) }), 'pptx');
    console.error('Something else');

    expect(text).toContain('Quarterly business review');
    expect(log.mock.calls).toEqual([['Something else']]);
  });
});
