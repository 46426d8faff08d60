import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import iconv from 'iconv-lite';
import { openDocument, slides, word, workbook } from './make/office.ts';
import { mixedPdf, textPdf } from './make/pdfs.ts';
import { faxed, photographed, scanned } from './make/pictures.ts';
import * as words from './make/words.ts';

/** How each sample in this folder is made. The output is reproducible byte for byte; pictures need the same fonts for that. */
const samples: Record<string, () => Promise<Uint8Array | string> | Uint8Array | string> = {
  'invoice.pdf': () => textPdf('Invoice 2026-0417', [words.invoice]),
  'scanned-letter.png': () => scanned(words.letter),
  'meeting-notes.docx': () => word(words.notes, words.actions),
  'price-list.xlsx': () => workbook(words.priceList),
  'business-review.pptx': () => slides(words.review),
  'proposal.odt': () => openDocument(words.proposal),
  'scanned-contract.pdf': async () => mixedPdf('Contract', ['Cover sheet', 'The signed contract follows.'], await scanned(words.contract)),
  'receipt.jpg': () => photographed(words.receipt),
  'fax.tiff': () => faxed(words.fax),
  'complaint.eml': () => words.mail,
  'product-page.html': () => words.page,
  'orders.csv': () => words.orders,
  'support-chat.txt': () => words.chat,
  'japanese-letter.txt': () => iconv.encode(words.japanese, 'Shift_JIS'),
};

for (const [name, make] of Object.entries(samples)) await writeFile(path.join(import.meta.dirname, name), await make());
