import path from 'node:path';
import { Extraction, type SpeechSegment } from '../contracts/extraction.ts';
import type { MediaFormat } from '../contracts/format.ts';
import type { NoteCode } from '../contracts/notes.ts';
import { sampleFile } from './test/sampleFile.ts';

/** Transcribes a whole recording, in as many steps or messages as needed. */
export type HearAll = (file: { bytes: Uint8Array; format: MediaFormat }) => Promise<Extraction>;

const sound = (fileName: string): Uint8Array => sampleFile(path.join('sound', fileName)).bytes;
const wordsOf = (text: string): string => text.toLowerCase().replaceAll(/[^a-z ]/g, '');

const isInOrder = (segments: readonly SpeechSegment[], { text, durationMs = 0 }: Extraction): boolean =>
  segments.every(({ start, end, startMs, endMs }, index) => {
    const before = segments[index - 1];
    const isApart = before === undefined || (before.end <= start && before.startMs <= startMs);
    return isApart && start < end && end <= text.length && startMs < endMs && endMs <= durationMs + 100;
  });

const voice = (seconds: number, wave: (at: number) => number): Uint8Array => {
  const samples = Int16Array.from({ length: seconds * 16_000 }, (_, at) => Math.round(32_767 * wave(at)));
  const head = Buffer.from('524946460000000057415645666d74201000000001000100803e0000007d0000020010006461746100000000', 'hex');
  head.writeUInt32LE(36 + samples.byteLength, 4);
  head.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([head, Buffer.from(samples.buffer)]);
};

/** Contract tests for implementations of Speech. */
export const speechContract = (name: string, hear: HearAll, formats: readonly [fileName: string, format: MediaFormat][]): void => {
  describe(`${name} (Speech contract)`, () => {
    it.each(formats)('transcribes %s to the last word', async (fileName, format) => {
      const extraction = await hear({ bytes: sound(fileName), format });

      expect(Extraction.parse(extraction)).toEqual(extraction);
      expect(extraction.format).toBe(format);
      expect(wordsOf(extraction.text)).toContain('shipment leaves');
      expect(wordsOf(extraction.text)).toMatch(/monday$/);
      expect(extraction.durationMs).toBeGreaterThan(3000);
      expect(extraction.durationMs).toBeLessThan(6000);
    });

    it('gives each sentence’s offsets and times, in order', async () => {
      const extraction = await hear({ bytes: sampleFile('support-call.mp3').bytes, format: 'mp3' });
      const { segments = [], text } = extraction;

      expect(segments.length).toBeGreaterThan(3);
      expect(isInOrder(segments, extraction)).toBe(true);
      expect(wordsOf(text.slice(segments[0]?.start, segments[0]?.end))).toContain('thank you for calling');
      expect(wordsOf(text)).toContain('credit note before friday');
      expect(wordsOf(text.slice(segments.at(-1)?.start))).toContain('goodbye');
    });

    it.each<[string, () => Uint8Array, MediaFormat, NoteCode]>([
      ['silence', () => sound('silence.flac'), 'flac', 'NO_SPEECH'],
      ['a tone', () => voice(4, (at) => 0.4 * Math.sin(at / 6)), 'wav', 'NO_SPEECH'],
      ['a video without sound', () => sound('muted.mp4'), 'mp4', 'NO_SOUND'],
    ])('finds no words in %s, and adds a note', async (_, bytes, format, code) => {
      const { text, segments, notes } = await hear({ bytes: bytes(), format });

      expect({ text, segments }).toEqual({ text: '', segments: [] });
      expect(notes).toEqual([{ code }]);
    });

    it.each<[string, () => Uint8Array, MediaFormat, string]>([
      ['an empty recording', () => new Uint8Array(), 'mp3', 'FILE_EMPTY'],
      ['a file that is not a recording', () => Buffer.from('no sound, only words about it'), 'mp3', 'FILE_CORRUPT'],
      ['a video truncated before its index', () => sound('hello.mp4').subarray(0, 20_000), 'mp4', 'FILE_CORRUPT'],
    ])('rejects %s', async (_, bytes, format, code) => {
      await expect(hear({ bytes: bytes(), format })).rejects.toMatchObject({ name: 'RejectedError', code });
    });
  });
};
