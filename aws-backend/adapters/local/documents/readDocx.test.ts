import { Document, Math as Formula, MathFraction, MathRun, Packer, Paragraph } from 'docx';
import type { Images } from '../../../ports/images.ts';
import { localDocuments } from './localDocuments.ts';

const unused: Images = { read: () => Promise.reject(new Error('no picture was expected')) };

describe('localDocuments reads of a Word file', () => {
  it('its formulas, below its text', async () => {
    const share = new MathFraction({ numerator: [new MathRun('paid')], denominator: [new MathRun('due')] });
    const children = [new Paragraph({ children: [new Formula({ children: [new MathRun('rate='), share] })] }), new Paragraph('As agreed')];
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));

    const { text } = await localDocuments(unused).read({ bytes, format: 'docx', fileName: 'x.docx' });

    expect(text).toBe('As agreed\nrate=paiddue');
  });
});
