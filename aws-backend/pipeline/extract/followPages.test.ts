import type { MediaAccepted, MediaEvent } from '../../contracts/events/mediaEvents.ts';
import { sampleMedia } from '../../test/media.ts';
import { StoppedError } from '../../runtime/errors.ts';
import { followPages } from './followPages.ts';

const file: MediaAccepted = { type: 'media.accepted', version: 1, media: sampleMedia(), format: 'pdf' };
const setUp = () => {
  const clock = { now: 0, isStopped: false };
  const told: MediaEvent[] = [];
  const publisher = { publish: async (event: MediaEvent) => void told.push(event) };
  const onPage = followPages({ publisher, isStopped: async () => clock.isStopped, paceMs: 10_000, now: () => clock.now }, file);
  return { clock, told, onPage };
};

describe('followPages', () => {
  it('publishes progress at its interval, however fast pages are read', async () => {
    const { clock, told, onPage } = setUp();

    for (const page of Array(40).keys()) {
      clock.now = page * 1000;
      await onPage(page, 40);
    }

    expect(told).toMatchObject([
      { type: 'media.progress', percent: 25 },
      { type: 'media.progress', percent: 50 },
      { type: 'media.progress', percent: 75 },
    ]);
  });

  it('throws StoppedError after the reading is stopped, and publishes nothing more', async () => {
    const { clock, told, onPage } = setUp();
    Object.assign(clock, { now: 10_000, isStopped: true });

    await expect(onPage(1, 2)).rejects.toThrow(StoppedError);
    expect(told).toEqual([]);
  });
});
