import { CheckBox, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import type { Images } from '../../../../ports/images.ts';
import { localDocuments } from '../localDocuments.ts';

const unused: Images = { read: () => Promise.reject(new Error('no picture was expected')) };

const asked = (label: string, ...choices: readonly [text: string, isTicked: boolean][]): Paragraph =>
  new Paragraph({
    children: [new TextRun(label), ...choices.flatMap(([text, checked]) => [new CheckBox({ checked }), new TextRun(` ${text} `)])],
  });

describe('ticked choices of a form', () => {
  it('become form fields, on a line and in a table cell', async () => {
    const payment = asked('Payment: ', ['Card', false], ['Invoice', true]);
    const extras = asked('Extras: ', ['Filter', true], ['Hose', false], ['Valve', true]);
    const row = new TableRow({
      children: [
        new TableCell({ children: [new Paragraph('Lift needed')] }),
        new TableCell({ children: [asked('', ['yes', false], ['no', true])] }),
      ],
    });
    const file = new Document({ sections: [{ children: [payment, extras, new Table({ rows: [row] })] }] });
    const { text, formFields = [] } = await localDocuments(unused).read({
      bytes: await Packer.toBuffer(file),
      format: 'docx',
      fileName: 'x.docx',
    });

    expect(formFields.map(({ name, value, start, end }) => [name, value, text.slice(start, end)])).toEqual([
      ['Payment', 'Invoice', 'Invoice'],
      ['Extras', 'Filter', 'Filter'],
      ['Extras', 'Valve', 'Valve'],
      ['Lift needed', 'no', 'no'],
    ]);
  });
});
