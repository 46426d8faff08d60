import { Mp4OutputFormat } from 'mediabunny';
import type { MediaFormat } from '../../../contracts/format.ts';
import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { sampleMedia } from '../../../test/media.ts';
import { memoryObjects } from '../../../test/memoryObjects.ts';
import { localSpeech } from './localSpeech.ts';
import { onTracks } from './test/onTracks.ts';

const sample = (name: string) => async () => Buffer.from(sampleFile(`sound/${name}`).bytes);

/** Returns the notes of a transcribed recording. */
const notesOf = async (bytes: Uint8Array, format: MediaFormat): Promise<unknown> => {
  const objects = memoryObjects();
  const media = sampleMedia({ sizeBytes: bytes.length });
  objects.put(media, bytes);
  const recogniser = { engine: 'test 1', recognise: async () => ({ text: 'Hello', confidence: 1 }) };
  const heard = await localSpeech({ objects, recogniser, maxMinutes: 60, stepSeconds: 600 }).listen({ media, format });
  return heard.state === 'done' ? heard.extraction.notes : undefined;
};

describe.each<[MediaFormat, string, () => Promise<Buffer>]>([
  ['wav', 'hello.wav', sample('hello.wav')],
  ['mp3', 'hello.mp3', sample('hello.mp3')],
  ['aac', 'hello.aac', sample('hello.aac')],
  ['amr', 'hello.amr', sample('hello.amr')],
  ['ogg', 'hello.ogg', sample('hello.ogg')],
  ['flac', 'hello.flac', sample('hello.flac')],
  ['mkv', 'in clusters', () => onTracks(1)],
  ['m4a', 'with its index first', () => onTracks(1, 0, new Mp4OutputFormat({ fastStart: 'in-memory' }))],
  ['m4a', 'fragmented', () => onTracks(1, 0, new Mp4OutputFormat({ fastStart: 'fragmented' }))],
])('A recording in %s (%s)', (format, _, whole) => {
  it('gets the note BREAKS_OFF only if it is truncated', async () => {
    const bytes = await whole();

    expect(await notesOf(bytes.subarray(0, Math.floor(0.8 * bytes.length) + 1), format)).toEqual([{ code: 'BREAKS_OFF' }]);
    expect(await notesOf(bytes, format)).toBeUndefined();
  });
});
