import type { MediaFormat } from '../../../../contracts/format.ts';
import { sampleFile } from '../../../../ports/test/sampleFile.ts';
import { pictureOf, read } from '../test/reading.ts';

const names = ['office', 'style', 'text', 'table', 'draw', 'presentation', 'xlink'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ');
const flat = (kind: string, body: string, before = ''): Buffer =>
  Buffer.from(
    `<office:document ${names}><office:meta><office:title>T</office:title></office:meta>${before}<office:body><office:${kind}>${body}</office:${kind}></office:body></office:document>`,
  );
const p = (words: string): string => `<text:p>${words}</text:p>`;
const chart = (words: string): string =>
  `<draw:object><office:document><office:meta><text:p>LibreOffice</text:p></office:meta><office:body><office:chart>${p(words)}</office:chart></office:body></office:document></draw:object>`;
const image = async (width: number, type = ''): Promise<string> =>
  `<draw:image ${type}><office:binary-data>\n ${(await pictureOf(width)).toString('base64').replace(/.{60}/g, '$&\n ')}</office:binary-data></draw:image>`;

describe('a flat OpenDocument file', () => {
  it.each<[string, MediaFormat]>([
    ['service-report.fodt', 'odt'],
    ['stock-list.fods', 'ods'],
    ['roadmap.fodp', 'odp'],
  ])('is read like the archive that LibreOffice makes of it: %s', async (name, format) => {
    const { text, pages, tables } = await read(sampleFile(`libreoffice/${name}`).bytes, format);
    const archive = await read(sampleFile(`libreoffice/${name.replace(/\.f/, '.')}`).bytes, format);

    // The flat files were written by hand: only the archives have calculated values, and they have the pictures of a sheet first.
    const lines = (all: string): string[] =>
      all
        .replace(/\t?€?[\d,.]+/g, '')
        .split(/\n+/)
        .toSorted();
    expect(lines(text)).toEqual(lines(archive.text));
    expect([pages.length, tables?.length]).toEqual([archive.pages.length, archive.tables?.length]);
  });

  it('is read with formulas, charts and images in place, each once', async () => {
    const frame = async (inner: string): Promise<string> => `<draw:frame>${inner}</draw:frame>`;
    const formula = '<draw:object><math><mi>r</mi><annotation>r = p</annotation></math></draw:object>';
    const body = [
      p(`As ${await frame(formula + (await image(300)))} holds`),
      p(await frame(chart('Sales'))),
      p(await frame((await image(301, 'draw:mime-type="image/svg+xml"')) + (await image(302, 'draw:mime-type="image/png"')))),
    ].join('');

    const { text, notes } = await read(flat('text', body), 'odt');

    expect([text.split(/\n+/), notes]).toEqual([['As r = p holds', 'Sales', 'Width 302'], undefined]);
  });

  it('gets a note for an embedded sheet, which isn’t read', async () => {
    const sheet = `<draw:object><office:document><office:body><office:spreadsheet>${p('inner')}</office:spreadsheet></office:body></office:document></draw:object>`;

    expect(await read(flat('text', p(`a<draw:frame>${sheet}</draw:frame>`)), 'odt')).toMatchObject({
      text: 'a',
      notes: [{ code: 'PARTS_UNREAD' }],
    });
  });

  it('is read without the text of charts on slides, like the archive', async () => {
    const slide = `<draw:page>${p('Results')}<draw:frame>${chart('Sales')}</draw:frame></draw:page>`;

    expect((await read(flat('presentation', slide), 'odp')).text).toBe('Results');
  });

  it.each([
    [
      'expanding entities',
      '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><office:document xmlns:office="urn:x">&b;</office:document>',
    ],
    ['deeply nested tags', '<draw:object>'.repeat(5000) + '</draw:object>'.repeat(5000)],
    ['unclosed tags', `<office:document ${names}><draw:image><office:binary-data>AAAA`],
  ])('is rejected as damaged with %s', async (_, xml) => {
    await expect(read(Buffer.from(xml), 'odt')).rejects.toThrow('FILE_CORRUPT');
  });
});
