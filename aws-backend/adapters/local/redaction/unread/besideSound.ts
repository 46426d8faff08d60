import { buffer } from 'node:stream/consumers';
import type { MediaFormat } from '../../../../contracts/format.ts';
import type { ObjectStore } from '../../../../ports/objectStore.ts';
import type { Recording } from '../../../../ports/speech.ts';

/** Reads bytes from one offset up to another (exclusive). */
type Read = (from: number, end: number) => Promise<Buffer>;

/** RIFF chunks that only describe the encoding; others contain comments, take names and authors, such as broadcasters' `bext`. */
const plainChunks = /^(?:fmt |data|fact|PEAK|JUNK|junk|PAD |FLLR|LISTINFO)$/;

const besideWav = async (read: Read, sizeBytes: number): Promise<boolean> => {
  let at = 12;
  while (at + 8 <= sizeBytes) {
    const head = await read(at, Math.min(at + 12, sizeBytes));
    const name = head.toString('latin1', 0, 4);
    if (!plainChunks.test(name === 'LIST' ? name + head.toString('latin1', 8) : name)) return true;
    const length = head.readUInt32LE(4);
    at += 8 + length + (length % 2);
  }
  return false;
};

/** Tags after the audio that other parsers skip: ID3v1, APE, Lyrics3. */
const endings = /TAG[^]{125}$|APETAGEX|LYRICS(?:END|200)/;
const endBytes = 64 * 1024;

const besideFrames = async (read: Read, sizeBytes: number): Promise<boolean> =>
  endings.test((await read(Math.max(0, sizeBytes - endBytes), sizeBytes)).toString('latin1'));

/**
 * Tracks and parts of a video that aren't transcribed: subtitles, chapters and metadata tracks (MP4's handlers, Matroska's codecs,
 * attachments and chapters), and captions within video packets (ATSC A/53).
 */
const unheard =
  /hdlr\0{4}(?:\0{4}|mhlr)(?:sbtl|subt|subp|text|clcp|meta)|\x86(?:[\x80-\xbf]|[\x40-\x7f][^])[SD]_[A-Z]{3}|\x19\x41\xa4\x69[^]{1,8}\x61\xa7|\x10\x43\xa7\x70[^]{1,8}\x45\xb9|\xb5\0\x31GA94/;
const pieceBytes = 4 * 1024 * 1024;
/** More bytes than any match of these takes. */
const overlapBytes = 32;

const besideTracks = async (read: Read, sizeBytes: number): Promise<boolean> => {
  for (let at = 0; at < sizeBytes; at += pieceBytes) {
    const piece = await read(at, Math.min(sizeBytes, at + pieceBytes + overlapBytes));
    if (unheard.test(piece.toString('latin1'))) return true;
  }
  return false;
};

const beside: Partial<Record<MediaFormat, typeof besideWav>> = { wav: besideWav, mp3: besideFrames, aac: besideFrames, flac: besideFrames };

/** Whether a recording contains text that is neither spoken nor in its tags. */
export const besideSound = async (objects: Pick<ObjectStore, 'read'>, { media, format }: Recording): Promise<boolean> => {
  const read: Read = async (from, end) => buffer(await objects.read(media, { from, to: end - 1 }));
  return (beside[format] ?? besideTracks)(read, media.sizeBytes);
};
