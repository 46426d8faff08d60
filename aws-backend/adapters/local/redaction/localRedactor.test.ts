import decode from '@audio/decode-flac';
import { Mp4OutputFormat } from 'mediabunny';
import sharp from 'sharp';
import type { SpokenWord } from '../../../contracts/extraction.ts';
import type { MediaFormat } from '../../../contracts/format.ts';
import type { MediaResult } from '../../../contracts/result.ts';
import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { sampleMedia } from '../../../test/media.ts';
import { memoryObjects } from '../../../test/memoryObjects.ts';
import { onTracks } from '../speech/test/onTracks.ts';
import { localRedactor } from './localRedactor.ts';

describe('localRedactor', () => {
  it('makes a playable copy of a WAV file in a compressed codec, with a tone in place of personal data', async () => {
    const { bytes } = sampleFile('sound/hello-ima.wav');
    const objects = memoryObjects();
    const media = sampleMedia({ sizeBytes: bytes.length });
    objects.put(media, bytes);
    const result = {
      extraction: { durationMs: 4_847, segments: [{ start: 0, end: 9, startMs: 1_000, endMs: 4_000 }] },
      personalData: [{ start: 0, end: 9 }],
    } as MediaResult;

    // Its tags can't be read.
    expect(await localRedactor(objects).holdsUnread({ media, format: 'wav' })).toBe(true);
    const copy = await localRedactor(objects).redact({ media, format: 'wav' }, result);

    const { channelData, sampleRate } = await decode(copy?.bytes ?? new Uint8Array());
    const [samples = new Float32Array()] = channelData;
    const loudest = samples.subarray(1.2 * sampleRate, 3.8 * sampleRate).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect(copy?.contentType).toBe('audio/flac');
    expect(loudest).toBeCloseTo(0.2, 2);
    expect(samples.length / sampleRate).toBeCloseTo(4.847, 1);
  });

  it.each<[MediaFormat, () => Uint8Array | Promise<Uint8Array>]>([
    ['ogg', () => sampleFile('sound/hello.ogg').bytes],
    ['webm', () => sampleFile('sound/hello.webm').bytes],
    ['mkv', () => sampleFile('sound/hello.mkv').bytes],
    ['m4a', () => onTracks(1, 0, new Mp4OutputFormat({ fastStart: 'fragmented' }))],
  ])('treats a truncated %s as holding unread content', async (format, make) => {
    const bytes = await make();
    const holdsUnread = (part: Uint8Array): Promise<boolean> => {
      const objects = memoryObjects();
      const media = sampleMedia({ sizeBytes: part.length });
      objects.put(media, part);
      return localRedactor(objects).holdsUnread({ media, format });
    };

    expect(await holdsUnread(bytes)).toBe(false);
    expect(await holdsUnread(bytes.subarray(0, -1))).toBe(true);
  });

  const copyOf = (bytes: Uint8Array, words?: SpokenWord[]) => {
    const objects = memoryObjects();
    const media = sampleMedia({ sizeBytes: bytes.length });
    objects.put(media, bytes);
    const segment = { start: 0, end: 9, startMs: 1_000, endMs: 4_000, confidence: 1, ...(words ? { words } : {}) };
    const result = { extraction: { segments: [segment] }, personalData: [{ start: 0, end: 9 }] } as unknown as MediaResult;
    return localRedactor(objects).redact({ media, format: 'mkv' }, result);
  };
  const words = [{ start: 0, end: 9, startMs: 1_000, endMs: 1_500 }];

  it('makes no copy of a recording with two tracks if another engine transcribed an unknown one', async () => {
    const bytes = await onTracks(2);

    expect((await copyOf(bytes))?.contentType).toBe('audio/flac');
    expect(await copyOf(bytes, words)).toBeUndefined();
  });

  it('adds a tone at both possible times if the audio starts late and another engine transcribed it', async () => {
    const copy = await copyOf(await onTracks(1, 2), words);

    const { channelData, sampleRate } = await decode(copy?.bytes ?? new Uint8Array());
    const loudest = (from: number, to: number): number =>
      (channelData[0] ?? new Float32Array())
        .subarray(from * sampleRate, to * sampleRate)
        .reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect([loudest(1, 1.5), loudest(1.8, 1.9), loudest(3, 3.5)].map((value) => value.toFixed(2))).toEqual(['0.20', '0.00', '0.20']);
  });

  it('makes no copy of a TIFF if the result has more pages than it without smaller copies of them', async () => {
    const page = { create: { width: 600, height: 400, channels: 3, background: 'white' } } as const;
    const bytes = await sharp(page).tiff({ pyramid: true, tile: true }).toBuffer();
    const objects = memoryObjects();
    const media = sampleMedia({ sizeBytes: bytes.length });
    objects.put(media, bytes);
    const copyOf = (pages: readonly number[]) =>
      localRedactor(objects).redact({ media, format: 'tiff' }, {
        extraction: { text: '', pages: pages.map((number) => ({ number, start: 0, end: 0 })) },
        personalData: [],
      } as unknown as MediaResult);

    await expect(copyOf([1])).resolves.toMatchObject({ contentType: 'image/jpeg' });
    // What to cover on which page is unknown.
    await expect(copyOf([1, 2])).rejects.toThrow('FILE_CORRUPT');
  });
});
