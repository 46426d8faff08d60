import { Document, Math as Formula, MathFraction, MathRun, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Images } from '../../../ports/images.ts';
import { localDocuments } from './localDocuments.ts';

const checkBox = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const box = (isTicked: number): string =>
  `<w:sdt><w:sdtPr><w14:checkbox ${checkBox}><w14:checked w14:val="${String(isTicked)}"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>`;
/** A list in a form as Word of before 2007 makes it. */
const chosen = (result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Team"/><w:ddList>${result}<w:listEntry w:val="Sales"/><w:listEntry w:val="R&amp;D"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const unused: Images = { read: () => Promise.reject(new Error('no picture was expected')) };

describe('localDocuments reads of a Word file', () => {
  it('its formulas, below its text', async () => {
    const share = new MathFraction({ numerator: [new MathRun('paid')], denominator: [new MathRun('due')] });
    const children = [new Paragraph({ children: [new Formula({ children: [new MathRun('rate='), share] })] }), new Paragraph('As agreed')];
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));

    const { text } = await localDocuments(unused).read({ bytes, format: 'docx', fileName: 'x.docx' });

    expect(text).toBe('As agreed\nrate=paiddue');
  });

  it.each([
    [
      'fields of one tag, as in form letters',
      '<w:fldSimple w:instr=" MERGEFIELD Name "><w:r><w:t>Ann Lee</w:t></w:r></w:fldSimple>',
      'Dear Ann Lee',
    ],
    ['boxes that are ticked or not', box(1) + box(0), 'Dear ☑☐'],
    ['tabs between labels and values', '<w:r><w:tab/><w:t>Name</w:t><w:tab/><w:tab/><w:t>Ann</w:t></w:r>', 'Dear\tName\t\tAnn'],
    [
      'no hidden words',
      '<w:r><w:t>A</w:t></w:r><w:r><w:rPr><w:b/><w:vanish/></w:rPr><w:t>Hidden</w:t></w:r><w:r><w:t>B</w:t></w:r>',
      'Dear AB',
    ],
    [
      'words before and after the end of a page, a column or a line apart',
      '<w:r><w:t>Ann</w:t><w:br w:type="page"/><w:t>Page 2</w:t><w:br w:type="column"/><w:t>Beside</w:t><w:cr/><w:t>Below</w:t></w:r>',
      'Dear Ann\nPage 2\nBeside\nBelow',
    ],
    [
      'what is aligned by itself apart, as in headers',
      '<w:r><w:t>Ann</w:t><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/><w:t>Lee</w:t></w:r>',
      'Dear Ann\tLee',
    ],
    ['what was chosen from a list in a form', chosen('<w:result w:val="1"/>'), 'Dear R&D'],
    ['the first of such a list, which is seen where nothing was chosen', chosen(''), 'Dear Sales'],
    ['words that were hidden and are shown', '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Ann</w:t></w:r>', 'Dear Ann'],
  ])('%s', async (_, xml, seen) => {
    const parts = unzipSync(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Dear ')] }] })));
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('</w:p>', `${xml}</w:p>`);
    const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(document) });

    const { text } = await localDocuments(unused).read({ bytes, format: 'docx', fileName: 'x.docx' });

    expect(text).toBe(seen);
  });
});
