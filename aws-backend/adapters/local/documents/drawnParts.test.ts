import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from './test/reading.ts';

const stages = '<cx:strDim type="cat"><cx:lvl ptCount="2"><cx:pt idx="0">Leads</cx:pt><cx:pt idx="1">Won</cx:pt></cx:lvl></cx:strDim>';
const chart = `<cx:chartSpace xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex"><cx:chartData><cx:data id="0">${stages}</cx:data></cx:chartData></cx:chartSpace>`;
const relation =
  '<Relationship Id="rId90" Type="http://schemas.microsoft.com/office/2014/relationships/chartEx" Target="../charts/chartEx1.xml"/></Relationships>';

describe('a funnel chart (chartEx, since Office 2016)', () => {
  it('is read on its slide', async () => {
    const parts = unzipSync(readFileSync(path.join(process.cwd(), 'scripts', 'samples', 'business-review.pptx')));
    const list = 'ppt/slides/_rels/slide1.xml.rels';
    const relations = strFromU8(parts[list] ?? new Uint8Array()).replace('</Relationships>', relation);
    const bytes = zipSync({ ...parts, [list]: strToU8(relations), 'ppt/charts/chartEx1.xml': strToU8(chart) });

    const { text, pages } = await read(bytes, 'pptx');

    expect(text.slice(0, pages[0]?.end).split('\n').slice(-2)).toEqual(['Leads', 'Won']);
  });
});
