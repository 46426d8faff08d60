import { Document, Math as Formula, MathFraction, MathRun, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Images } from '../../../ports/images.ts';
import { localDocuments } from './localDocuments.ts';

const checkBox = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const box = (isTicked: number): string =>
  `<w:sdt><w:sdtPr><w14:checkbox ${checkBox}><w14:checked w14:val="${String(isTicked)}"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>`;
/** A legacy drop-down form field of Word. */
const chosen = (result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Team"/><w:ddList>${result}<w:listEntry w:val="Sales"/><w:listEntry w:val="R&amp;D"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const lifted = (text: string): string => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${text}</w:t></w:r>`;
const boxOf = (words: string): string => `<w:txbxContent><w:p><w:r>${words}</w:r></w:p></w:txbxContent>`;
const drawn = (words: string, second: string): string =>
  `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>${boxOf(words)}</w:drawing></mc:Choice><mc:Fallback>${second}</mc:Fallback></mc:AlternateContent></w:r>`;
const unused: Images = { read: () => Promise.reject(new Error('no picture was expected')) };

describe('localDocuments reads in a Word file', () => {
  it('formulas, below the text', async () => {
    const share = new MathFraction({ numerator: [new MathRun('paid')], denominator: [new MathRun('due')] });
    const children = [new Paragraph({ children: [new Formula({ children: [new MathRun('rate='), share] })] }), new Paragraph('As agreed')];
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));

    const { text } = await localDocuments(unused).read({ bytes, format: 'docx', fileName: 'x.docx' });

    expect(text).toBe('As agreed\nrate=paiddue');
  });

  it.each([
    [
      'simple fields, as in form letters',
      '<w:fldSimple w:instr=" MERGEFIELD Name "><w:r><w:t>Ann Lee</w:t></w:r></w:fldSimple>',
      'Dear Ann Lee',
    ],
    ['checkboxes', box(1) + box(0), 'Dear ☑☐'],
    ['tabs between labels and values', '<w:r><w:tab/><w:t>Name</w:t><w:tab/><w:tab/><w:t>Ann</w:t></w:r>', 'Dear\tName\t\tAnn'],
    [
      'no hidden text',
      '<w:r><w:t>A</w:t></w:r><w:r><w:rPr><w:b/><w:vanish/></w:rPr><w:t>Hidden</w:t></w:r><w:r><w:t>B</w:t></w:r>',
      'Dear AB',
    ],
    [
      'text on separate lines after page, column and line breaks',
      '<w:r><w:t>Ann</w:t><w:br w:type="page"/><w:t>Page 2</w:t><w:br w:type="column"/><w:t>Beside</w:t><w:cr/><w:t>Below</w:t></w:r>',
      'Dear Ann\nPage 2\nBeside\nBelow',
    ],
    [
      'position tabs, as in headers',
      '<w:r><w:t>Ann</w:t><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/><w:t>Lee</w:t></w:r>',
      'Dear Ann\tLee',
    ],
    ['the selected entry of a drop-down form field', chosen('<w:result w:val="1"/>'), 'Dear R&D'],
    ['the first entry of a drop-down form field without a selection', chosen(''), 'Dear Sales'],
    [
      'powers and footnote marks as superscript digits',
      `<w:r><w:t>10</w:t></w:r>${lifted('6')}<w:r><w:t> or €1,200</w:t></w:r>${lifted('1')}<w:r><w:t> on the 5</w:t></w:r>${lifted('th')}`,
      'Dear 10⁶ or €1,200¹ on the 5th',
    ],
    [
      'names without their ruby text',
      '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>たなか</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>田中</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      'Dear 田中',
    ],
    [
      'checkboxes in a symbol font',
      '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:t> or </w:t></w:r><w:r><w:rPr><w:rFonts w:hAnsi="Wingdings" w:ascii="Wingdings"/></w:rPr><w:t>\uF0FE</w:t></w:r>',
      'Dear ☐ or ☑',
    ],
    [
      'symbols of any font',
      '<w:r><w:sym w:font="Arial" w:char="20AC"/><w:t>5 </w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Times New Roman" w:char="F0B0"/></w:r>',
      'Dear €5 ✓°',
    ],
    ['text boxes with an image as fallback, as of Google Docs', drawn('<w:t>Ann</w:t>', '<w:drawing/>'), 'Dear\nAnn'],
    ['text boxes with a text fallback once', drawn('<w:t>Ann</w:t>', `<w:pict>${boxOf('<w:t>Ann</w:t>')}</w:pict>`), 'Dear\nAnn'],
    [
      'text around an image without a relationship, as in copied paragraphs',
      '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="lost"/></v:shape></w:pict><w:t>Ann</w:t></w:r>',
      'Dear Ann',
    ],
    ['text around the reference to a missing footnote', '<w:r><w:t>Ann</w:t><w:footnoteReference w:id="4711"/></w:r>', 'Dear Ann'],
    ['text that is no longer hidden', '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Ann</w:t></w:r>', 'Dear Ann'],
  ])('%s', async (_, xml, seen) => {
    const parts = unzipSync(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Dear ')] }] })));
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('</w:p>', `${xml}</w:p>`);
    const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(document) });

    const { text } = await localDocuments(unused).read({ bytes, format: 'docx', fileName: 'x.docx' });

    expect(text).toBe(seen);
  });
});
