import { strToU8, zipSync } from 'fflate';
import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib';
import type { PDFDict } from 'pdf-lib';

const document = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Signature of a ZIP's central directory record; the entry's claimed uncompressed size is at byte offset 24. */
const directoryRecord = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
const claimedSizeAt = 24;
/** Signature of an entry's local header, which makes the same claim at byte offset 22. */
const localRecord = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const localClaimAt = 22;

/** Returns a file as the panel receives it. */
export const fileOf = (content: Uint8Array<ArrayBuffer> | string, name: string, type = ''): File => new File([content], name, { type });

/** Copies bytes to their own `ArrayBuffer`, which `File` requires. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

const word = (xml: Uint8Array): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types/>'), 'word/document.xml': xml }, { level: 9 });

/** A PDF of this many pages, each of which contains its number. */
export const longPdf = async (pages: number): Promise<File> => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= pages; number += 1) {
    pdf.addPage().drawText(`This is page number ${number} of the long contract.`, { x: 60, y: 700, size: 11, font });
  }
  return fileOf(own(await pdf.save()), 'long-contract.pdf', 'application/pdf');
};

/** A password-protected PDF. The hashes in its encryption dictionary belong to no known password. */
export const lockedPdf = async (): Promise<File> => {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText('secret');
  const hash = (letter: string): PDFString => PDFString.of(letter.repeat(32));
  const encryption: PDFDict = pdf.context.obj({ Filter: 'Standard', V: 1, R: 2, P: -4 });
  encryption.set(PDFName.of('O'), hash('o'));
  encryption.set(PDFName.of('U'), hash('u'));
  pdf.context.trailerInfo.Encrypt = pdf.context.register(encryption);
  pdf.context.trailerInfo.ID = pdf.context.obj([hash('i'), hash('i')]);
  return fileOf(own(await pdf.save({ useObjectStreams: false })), 'locked.pdf', 'application/pdf');
};

/** The first half of a Word document. */
export const halfWord = (whole: Uint8Array): File => fileOf(own(whole.subarray(0, whole.length / 2)), 'half.docx', document);

/** A small Word document that unpacks to 300 MB, as its ZIP header states. */
export const bomb = (): File => fileOf(own(word(new Uint8Array(300_000_000))), 'bomb.docx', document);

/** A Word document that unpacks to 32 MB, at a compression ratio that no real document has, and claims 100 bytes. */
export const lyingBomb = (): File => {
  const bytes = Buffer.from(word(new Uint8Array(32_000_000)));
  bytes.writeUInt32LE(100, bytes.lastIndexOf(directoryRecord) + claimedSizeAt);
  bytes.writeUInt32LE(100, bytes.lastIndexOf(localRecord) + localClaimAt);
  return fileOf(own(bytes), 'lying-bomb.docx', document);
};

/** A dictation recording (DSS), which no engine supports. */
export const dss = (): File => fileOf(own(Buffer.concat([Buffer.from('\x03ds2'), Buffer.alloc(64)])), 'letter.ds2');

/** A text of three million characters, whose last sentence is unique. */
export const longText = (): File => {
  const sentence = 'Northwind Trading is content with the annual support plan and asks for a discount of 8 percent. ';
  return fileOf(`${sentence.repeat(Math.ceil(3_000_000 / sentence.length))}\nThis is the very last sentence.`, 'minutes.txt', 'text/plain');
};

/** 255 characters, the field's maximum length, with characters that often break file names. */
export const longName = `../../議事録「第三回」😀 100%+&#?'"<b>;${'会議の記録'.repeat(50)}`.slice(0, 255 - '.txt'.length) + '.txt';
