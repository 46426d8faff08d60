import {
  ALL_FORMATS,
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  Input,
  MkvOutputFormat,
  Output,
} from 'mediabunny';
import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { sampleMedia } from '../../../test/media.ts';
import { memoryObjects } from '../../../test/memoryObjects.ts';
import { localSpeech } from './localSpeech.ts';
import { openSound } from './openSound.ts';
import { likeness } from './test/likeness.ts';

/** The same sound on two tracks. */
const twice = async (): Promise<Buffer> => {
  const track = await new Input({
    formats: ALL_FORMATS,
    source: new BufferSource(sampleFile('sound/hello.m4a').bytes),
  }).getPrimaryAudioTrack();
  const decoderConfig = await track?.getDecoderConfig();
  if (track === null || decoderConfig == null) throw new Error('The sample has no sound');
  const target = new BufferTarget();
  const output = new Output({ format: new MkvOutputFormat(), target });
  const sources = [new EncodedAudioPacketSource('aac'), new EncodedAudioPacketSource('aac')];
  for (const source of sources) output.addAudioTrack(source);
  await output.start();
  for await (const packet of new EncodedPacketSink(track).packets()) {
    for (const source of sources) await source.add(packet, { decoderConfig });
  }
  await output.finalize();
  return Buffer.from(target.buffer ?? new ArrayBuffer());
};

const stored = (bytes: Uint8Array) => {
  const objects = memoryObjects();
  const media = sampleMedia({ sizeBytes: bytes.length });
  objects.put(media, bytes);
  return { objects, recording: { media, format: 'mkv' as const } };
};

const heard = async ({ objects, recording }: ReturnType<typeof stored>): Promise<Float32Array> => {
  const pieces = await Array.fromAsync(openSound(objects, recording).samples(0));
  return Float32Array.from(pieces.flatMap((piece) => [...piece]));
};

describe('a recording of several tracks', () => {
  it('is heard by the track that can be, where the first is in a codec that cannot', async () => {
    const bytes = await twice();
    const both = await heard(stored(bytes));
    bytes.write('A_DTS', bytes.indexOf('A_AAC'));

    expect(likeness(both, await heard(stored(bytes)))).toBeGreaterThan(0.99);
    const { objects, recording } = stored(bytes);
    expect(await openSound(objects, recording).tracksToHear()).toBe(1);
  });

  it('says that one was heard, and that nobody spoke on it', async () => {
    const { objects, recording } = stored(await twice());
    const recogniser = { engine: 'deaf', recognise: () => Promise.resolve({ text: '', confidence: 0 }) };

    const answer = await localSpeech({ objects, mostMinutes: 60, stepSeconds: 600, recogniser }).listen(recording);

    expect(answer).toMatchObject({ extraction: { notes: [{ code: 'NO_SPEECH' }, { code: 'ONE_TRACK_HEARD' }] } });
  });
});
