import fc from 'fast-check';
import type { MediaAccepted } from '../../contracts/events/mediaEvents.ts';
import { sampleMedia } from '../../test/media.ts';
import { memoryObjects } from '../../test/memoryObjects.ts';
import { finishJob } from './finishJob.ts';
import { jobNameOf } from './jobName.ts';
import { pendingJobs } from './pendingJobs.ts';
import { startJob } from './startJob.ts';

const file: MediaAccepted = { type: 'media.accepted', version: 1, media: sampleMedia(), format: 'pdf' };
const extraction = { schemaVersion: 1 as const, format: 'pdf' as const, text: 'hi', pages: [], attachments: [], engine: 'x' };
const asItIs = (work: (file: MediaAccepted) => Promise<void>) => work;

describe('jobNameOf', () => {
  it('is the same for the same upload, another for any other, and short and plain enough for every service', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const named = (sequencer: string) => jobNameOf({ ...file.media, sequencer });
        expect(named(one) === named(other)).toBe(one === other);
        expect(named(one)).toMatch(/^[A-Za-z0-9-]{1,64}$/);
      }),
    );
  });
});

describe('startJob and finishJob', () => {
  it('know again which file a job read', async () => {
    const pending = pendingJobs(memoryObjects(), 'results');
    const start = jest.fn(async (_: string) => 'job-1');
    const job = await startJob({ start }, pending)(file);
    const result = jest.fn(async () => extraction);
    const deliver = jest.fn(async () => undefined);

    await finishJob({ jobs: { result }, pending, deliver, attempt: asItIs })(job);

    expect(result).toHaveBeenCalledWith('job-1', file);
    expect(deliver).toHaveBeenCalledWith(file, extraction);
  });

  it('know the file before the job begins, for it may end at once', async () => {
    const pending = pendingJobs(memoryObjects(), 'results');
    const start = jest.fn(async (name: string) => {
      expect(await pending.recall(name)).toEqual(file);
      return 'job-1';
    });

    await startJob({ start }, pending)(file);

    expect(start).toHaveBeenCalledTimes(1);
  });

  it('leave alone what somebody else began', async () => {
    const result = jest.fn();
    const pending = pendingJobs(memoryObjects(), 'results');

    await finishJob({ jobs: { result }, pending, deliver: jest.fn(), attempt: asItIs })({ name: 'other', id: 'job-1' });

    expect(result).not.toHaveBeenCalled();
  });
});
