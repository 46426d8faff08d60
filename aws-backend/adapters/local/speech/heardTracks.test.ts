import { MkvOutputFormat } from 'mediabunny';
import { sampleMedia } from '../../../test/media.ts';
import { memoryObjects } from '../../../test/memoryObjects.ts';
import { localSpeech } from './localSpeech.ts';
import { openSound } from './openSound.ts';
import { likeness } from './test/likeness.ts';
import { onTracks } from './test/onTracks.ts';

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

describe('A recording with several tracks', () => {
  it('uses the second track if the first one’s codec isn’t supported', async () => {
    const bytes = await onTracks(2);
    const both = await heard(stored(bytes));
    bytes.write('A_DTS', bytes.indexOf('A_AAC'));

    expect(likeness(both, await heard(stored(bytes)))).toBeGreaterThan(0.99);
    const { objects, recording } = stored(bytes);
    expect(await openSound(objects, recording).tracksToHear()).toBe(1);
  });

  it('uses the second track if the first is silent, such as that of an unused microphone', async () => {
    const silent = Uint8Array.of(0x01, 0x18, 0x20, 0x07); // a silent AAC frame

    const sound = await heard(stored(await onTracks(2, 0, new MkvOutputFormat(), silent)));

    expect(likeness(await heard(stored(await onTracks(2))), sound)).toBeGreaterThan(0.99);
  });

  it('gets notes that one track was transcribed and that it has no speech', async () => {
    const { objects, recording } = stored(await onTracks(2));
    const recogniser = { engine: 'deaf', recognise: () => Promise.resolve({ text: '', confidence: 0 }) };

    const answer = await localSpeech({ objects, maxMinutes: 60, stepSeconds: 600, recogniser }).listen(recording);

    expect(answer).toMatchObject({ extraction: { notes: [{ code: 'NO_SPEECH' }, { code: 'ONE_TRACK_HEARD' }] } });
  });
});
