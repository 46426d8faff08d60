import { Document, Packer, Paragraph } from 'docx';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { holdsUnread } from './test/holdsUnread.ts';

type Parts = Record<string, Uint8Array>;

const wordParts = async (): Promise<Parts> =>
  unzipSync(
    await Packer.toBuffer(new Document({ creator: '', lastModifiedBy: '', sections: [{ children: [new Paragraph('A price list')] }] })),
  );
const workbookParts = async (): Promise<Parts> => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Prices').addRow(['Pump', 1249]);
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  return { ...parts, 'docProps/core.xml': strToU8('<cp:coreProperties/>') };
};
/** The file with tags inserted into a part. */
const changed = (parts: Parts, name: string, before: string, tags: string): Uint8Array =>
  zipSync({ ...parts, [name]: strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(before, `${tags}${before}`)) });

const [document, sheet, workbook] = ['word/document.xml', 'xl/worksheets/sheet1.xml', 'xl/workbook.xml'];
const choice = '<w:dropDownList><w:listItem w:displayText="Ann Lee" w:value="1"/></w:dropDownList>';
const asks = (field: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${field}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('an Office file with an unknown element or field', () => {
  it.each([
    ['a drop-down list', '</w:p>', `<w:sdt><w:sdtPr>${choice}</w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>`],
    [
      'the help text of a form field',
      '</w:p>',
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:helpText w:val="Ask Ann Lee"/></w:ffData></w:fldChar></w:r>',
    ],
    [
      'the caption of a table',
      '<w:sectPr',
      '<w:tbl><w:tblPr><w:tblCaption w:val="Ann Lee"/></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
    ],
    ['a bookmark', '</w:p>', '<w:bookmarkStart w:id="1" w:name="Ann_Lee"/><w:bookmarkEnd w:id="1"/>'],
    ['an IF field', '</w:p>', asks(' IF 1=1 "" "Ann Lee" ')],
    ['the tooltip of a link', '</w:p>', '<w:hyperlink w:anchor="x" w:tooltip="Ann Lee"><w:r><w:t>x</w:t></w:r></w:hyperlink>'],
    ['an XML comment', '</w:p>', '<!-- Ann Lee -->'],
  ])('holds unread content: a Word file with %s', async (_, before, tags) => {
    expect(await holdsUnread(changed(await wordParts(), document, before, tags), 'docx')).toBe(true);
  });

  it.each([
    ['a defined name', workbook, '<calcPr', '<definedNames><definedName name="Owner">"Ann Lee"</definedName></definedNames>'],
    [
      'the input prompt of a cell',
      sheet,
      '<pageMargins',
      '<dataValidations><dataValidation type="whole" sqref="A1" prompt="Ask Ann Lee"/></dataValidations>',
    ],
    ['a scenario', sheet, '<pageMargins', '<scenarios><scenario name="Ann Lee"><inputCells r="A1" val="1"/></scenario></scenarios>'],
    ['custom views', workbook, '<calcPr', '<customWorkbookViews><customWorkbookView name="Ann Lee" guid="{1}"/></customWorkbookViews>'],
    ['an extension list', sheet, '</worksheet>', '<extLst><ext><f>"Ann Lee"</f></ext></extLst>'],
  ])('holds unread content: a workbook with %s', async (_, part, before, tags) => {
    expect(await holdsUnread(changed(await workbookParts(), part, before, tags), 'xlsx')).toBe(true);
  });

  it('holds unread content: a workbook with an unlisted sheet', async () => {
    const parts = await workbookParts();

    expect(
      await holdsUnread(zipSync({ ...parts, 'xl/worksheets/sheet9.xml': strToU8('<worksheet><sheetData/></worksheet>') }), 'xlsx'),
    ).toBe(true);
  });

  it.each([' PAGE ', ' TOC \\o "1-3" \\h ', ' DATE \\@ "d. MMMM yyyy" ', ' HYPERLINK "https://example.com/list" '])(
    'holds no unread content with a known field: %s',
    async (field) => {
      expect(await holdsUnread(changed(await wordParts(), document, '</w:p>', asks(field)), 'docx')).toBe(false);
    },
  );
});
