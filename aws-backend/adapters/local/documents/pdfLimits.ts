/** Pages a PDF may have, and how many of them may be pictures: OCR takes about two seconds each. */
export interface PdfLimits {
  mostPages: number;
  mostScannedPages: number;
}

export const pdfLimits: PdfLimits = { mostPages: 3000, mostScannedPages: 100 };
