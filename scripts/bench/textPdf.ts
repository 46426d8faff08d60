import { PDFDocument, StandardFonts } from 'pdf-lib';

/** A one-page PDF with a text layer, different for each number so that nothing can be cached. */
export const textPdf = async (number: number): Promise<File> => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([595, 842]);
  const lines = [
    `Statement ${String(number)} for Northwind Trading`,
    'Dear Sarah Johnson, thank you for renewing the annual support plan with Globex Corporation in London.',
    'The total of 12,241.20 GBP is due by 31 March 2027. Please write to sarah.johnson@northwind.example',
    'or call +44 20 7946 0958 if anything is unclear. We were delighted with the quick delivery.',
  ];
  lines.forEach((line, index) => page.drawText(line, { x: 40, y: 780 - index * 20, size: 11, font }));
  const bytes = await pdf.save();
  return new File([new Uint8Array(bytes)], `statement-${String(number)}.pdf`, { type: 'application/pdf' });
};
