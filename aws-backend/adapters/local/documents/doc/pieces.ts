import iconv from 'iconv-lite';
import { RejectedError } from '../../../../runtime/errors.ts';
import type { WordFile } from './wordFile.ts';

/** A part of the text and its offset in the file, with one or two bytes per character. */
export interface Piece {
  text: string;
  from: number;
  letterBytes: 1 | 2;
}

/** [MS-DOC] 2.9.38: the piece table follows other structures, each with its length. */
const pieceList = (list: Buffer): Buffer => {
  let at = 0;
  while (list[at] === 1) at += 3 + list.readUInt16LE(at + 1);
  if (list[at] !== 2) throw new RejectedError('FILE_CORRUPT');
  return list.subarray(at + 5, at + 5 + list.readUInt32LE(at + 1));
};

const inOneByte = 0x40000000;

/** Returns the text of a Word file in order. Throws FILE_CORRUPT if the pieces overlap so that they are longer than the file. */
export const piecesOf = ({ main, structure }: WordFile): Piece[] => {
  const list = pieceList(structure(0x1a2));
  const count = Math.floor((list.length - 4) / 12);
  let left = main.length;
  return Array.from({ length: count }, (_, index): Piece => {
    const letters = list.readUInt32LE(index * 4 + 4) - list.readUInt32LE(index * 4);
    const place = list.readUInt32LE((count + 1) * 4 + index * 8 + 2);
    const letterBytes = (place & inOneByte) === 0 ? 2 : 1;
    const from = letterBytes === 2 ? place : (place & (inOneByte - 1)) / 2;
    left -= letters * letterBytes;
    const bytes = main.subarray(from, from + letters * letterBytes);
    if (letters < 0 || left < 0 || bytes.length < letters * letterBytes) throw new RejectedError('FILE_CORRUPT');
    return { text: letterBytes === 2 ? bytes.toString('utf16le') : iconv.decode(bytes, 'windows-1252'), from, letterBytes };
  });
};
