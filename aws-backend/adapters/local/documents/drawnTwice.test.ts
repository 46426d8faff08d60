import { PDFDocument, rgb } from 'pdf-lib';
import type { Images } from '../../../ports/images.ts';
import { localDocuments } from './localDocuments.ts';

const unused: Images = { read: () => Promise.reject(new Error('no picture was expected')) };

describe('text that a PDF draws twice', () => {
  it('for bold type or a shadow is read once, but equal text in other places each time', async () => {
    const file = await PDFDocument.create();
    const page = file.addPage([500, 300]);
    page.drawText('Total due', { x: 51, y: 199, size: 12, color: rgb(0.7, 0.7, 0.7) });
    page.drawText('Total due', { x: 50, y: 200, size: 12 });
    page.drawText('Total due', { x: 50.3, y: 200, size: 12 });
    page.drawText('0.00', { x: 50, y: 170, size: 12 });
    page.drawText('0.00', { x: 90, y: 170, size: 12 });
    page.drawText('0.00', { x: 50, y: 150, size: 12 });

    const { text } = await localDocuments(unused).read({ bytes: await file.save(), format: 'pdf', fileName: 'x.pdf' });

    expect(text.split(/\s+/)).toEqual(['Total', 'due', '0.00', '0.00', '0.00']);
  });
});
