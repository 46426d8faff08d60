import fc from 'fast-check';
import type { Extraction } from '../../contracts/extraction.ts';
import { note } from '../../contracts/notes.ts';
import { sampleMedia } from '../../test/media.ts';
import { memoryObjects } from '../../test/memoryObjects.ts';
import { joinParts } from './joinParts.ts';

const file = { media: sampleMedia(), format: 'mp4' as const };
const part = (changes: Partial<Extraction>): Extraction => ({
  schemaVersion: 1,
  format: 'mp4',
  text: '',
  pages: [],
  attachments: [],
  engine: 'eye 1',
  ...changes,
});
const label = { kind: 'Label', value: 'Car', confidence: 0.9, isLowConfidence: false } as const;
const parts = {
  sound: part({ text: 'Hello', durationMs: 2000, engine: 'ear 1', notes: ['Told before there were codes.', note('NO_SPEECH')] }),
  labels: part({ sightings: [label] }),
  faces: part({ notes: [note('NO_SPEECH'), 'Told before there were codes.', note('VIDEO_UNWATCHABLE')] }),
};
type Part = keyof typeof parts;

const setUp = () => {
  const whole: Extraction[] = [];
  const deliver = async (_: unknown, extraction: Extraction) => void whole.push(extraction);
  return { whole, join: joinParts<Part>({ objects: memoryObjects(), resultsBucket: 'results', deliver }, ['sound', 'labels', 'faces']) };
};

describe('joinParts', () => {
  it('delivers the whole once all parts are there, in any order and with duplicates', async () => {
    const orders = fc
      .shuffledSubarray<Part>(['sound', 'labels', 'faces'], { minLength: 3 })
      .chain((order) => fc.tuple(fc.constant(order), fc.array(fc.constantFrom<Part>('sound', 'labels'), { maxLength: 3 })));
    await fc.assert(
      fc.asyncProperty(orders, async ([order, again]) => {
        const { whole, join } = setUp();
        const last = order.at(-1)!;
        for (const name of [...order.slice(0, 2), ...again.filter((name) => name !== last)]) await join(file, name, parts[name]);
        expect(whole).toEqual([]);

        await join(file, last, parts[last]);

        expect(whole).toEqual([
          {
            ...parts.sound,
            sightings: [label],
            notes: ['Told before there were codes.', note('NO_SPEECH'), note('VIDEO_UNWATCHABLE')],
            engine: 'ear 1, eye 1',
          },
        ]);
      }),
    );
  });
});
