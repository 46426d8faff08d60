import type { MediaEvent } from '../../contracts/events/mediaEvents.ts';
import type { Listening } from '../../contracts/listening.ts';
import { spokenExtraction } from '../../contracts/spokenExtraction.ts';
import type { Heard, Speech } from '../../ports/speech.ts';
import { sampleMedia } from '../../test/media.ts';
import { memoryObjects } from '../../test/memoryObjects.ts';
import { StoppedError } from '../../runtime/errors.ts';
import { deliverExtraction } from '../extract/deliverExtraction.ts';
import { listen } from './listen.ts';

const media = sampleMedia({ fileName: 'call.mp3' });
const words = ['Good', 'morning', 'from', 'Hamburg'];

/** Transcribes one word per call. */
const slowSpeech = (): Speech & { calls: (Listening | undefined)[] } => {
  const calls: (Listening | undefined)[] = [];
  const listenOnce = async (_: unknown, soFar?: Listening): Promise<Heard> => {
    calls.push(soFar);
    const heard = (soFar?.utterances.length ?? 0) + 1;
    const utterances = words.slice(0, heard).map((text, at) => ({ text, confidence: 1, startMs: at * 1000, endMs: (at + 1) * 1000 }));
    if (heard >= words.length) {
      return { state: 'done', extraction: spokenExtraction({ format: 'mp3', engine: 'test 1', durationMs: 4000, utterances }) };
    }
    return { state: 'listening', listening: { heardMs: heard * 1000, durationMs: 4000, utterances } };
  };
  return { calls, listen: listenOnce };
};

const stage = (
  speech: Speech,
  { isStopped = async () => false, now }: Pick<Parameters<typeof listen>[0], 'now'> & { isStopped?: () => Promise<boolean> } = {},
) => {
  const objects = memoryObjects();
  const events: MediaEvent[] = [];
  objects.put(media, 'sound');
  const publisher = { publish: async (event: MediaEvent) => void events.push(event) };
  const ports = { objects, publisher, isStopped, paceMs: 10_000, now, resultsBucket: 'results' };
  return { objects, events, hear: listen({ ...ports, speech, deliver: deliverExtraction(ports) }) };
};
const accepted = { type: 'media.accepted', version: 1, media, format: 'mp3' } as const;
const extractionKey = { bucket: 'results', key: `insights/${media.orgId}/${media.mediaId}/extraction.json` };

describe('listen', () => {
  it('transcribes a long recording in steps, publishes progress, and delivers the whole text', async () => {
    const { hear, events, objects } = stage(slowSpeech());

    await hear(accepted);
    for (let event = events.at(-1); event?.type === 'media.progress'; event = events.at(-1)) await hear(event);

    expect(events.map((event) => (event.type === 'media.progress' ? event.percent : event.type))).toEqual([25, 50, 75, 'media.extracted']);
    expect(JSON.parse(objects.text(extractionKey) ?? '')).toMatchObject({ text: 'Good\nmorning\nfrom\nHamburg', durationMs: 4000 });
  });

  it('stops in the middle of a step if a user stops it, and delivers nothing', async () => {
    const clock = { nowMs: 0, asked: 0 };
    const speech: Speech = {
      async listen(_recording, _soFar, onWindow) {
        for (let window = 0; window < 8; window += 1) {
          clock.nowMs += 4000;
          await onWindow?.();
        }
        throw new Error('It went on');
      },
    };
    const isStopped = async () => (clock.asked += 1) === 2;
    const { hear, events } = stage(speech, { isStopped, now: () => clock.nowMs });

    await expect(hear(accepted)).rejects.toThrow(StoppedError);

    expect([clock.nowMs, events]).toEqual([24_000, []]);
  });

  it('transcribes nothing twice and loses nothing with repeated or reordered messages', async () => {
    const { hear, events, objects } = stage(slowSpeech());

    await hear(accepted);
    await hear(accepted);
    const [first] = events;
    for (let turn = 0; turn < 5; turn += 1) await hear(first?.type === 'media.progress' ? first : accepted);

    expect(JSON.parse(objects.text(extractionKey) ?? '')).toMatchObject({ text: 'Good\nmorning\nfrom\nHamburg' });
  });

  it('does nothing for a file that was deleted', async () => {
    const speech = slowSpeech();
    const { hear, events } = stage(speech);

    await hear({ ...accepted, media: sampleMedia({ mediaId: 'a00000000000009AAA' }) });

    expect(events).toEqual([]);
    expect(speech.calls).toEqual([]);
  });
});
