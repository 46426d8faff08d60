import fc from 'fast-check';
import type { MediaAccepted } from '../../contracts/events/mediaEvents.ts';
import { sampleMedia } from '../../test/media.ts';
import { memoryObjects } from '../../test/memoryObjects.ts';
import { JobFailedError, NoFreeJobError } from '../../runtime/errors.ts';
import { finishJob } from './finishJob.ts';
import { jobNameOf } from './jobName.ts';
import { pendingJobs } from './pendingJobs.ts';
import { startJob } from './startJob.ts';

const file: MediaAccepted = { type: 'media.accepted', version: 1, media: sampleMedia(), format: 'pdf' };
const extraction = { schemaVersion: 1 as const, format: 'pdf' as const, text: 'hi', pages: [], attachments: [], engine: 'x' };
const asItIs = (work: (file: MediaAccepted) => Promise<void>) => work;

describe('jobNameOf', () => {
  it('is unique for each upload, and valid for every service', () => {
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
  it('deliver a job’s result for the file that it was started for', async () => {
    const pending = pendingJobs(memoryObjects(), 'results');
    const start = jest.fn(async (_: string) => 'job-1');
    const job = await startJob({ start }, pending)(file);
    const result = jest.fn(async () => extraction);
    const deliver = jest.fn(async () => undefined);

    await finishJob({ jobs: { start, result }, pending, deliver, attempt: asItIs })(job);

    expect(result).toHaveBeenCalledWith('job-1', file);
    expect(deliver).toHaveBeenCalledWith(file, extraction);
  });

  it('remember the file before the job starts, because it may end at once', async () => {
    const pending = pendingJobs(memoryObjects(), 'results');
    const start = jest.fn(async (name: string) => {
      expect(await pending.recall(name)).toEqual(file);
      return 'job-1';
    });

    await startJob({ start }, pending)(file);

    expect(start).toHaveBeenCalledTimes(1);
  });

  describe('for a failed job', () => {
    const setUp = async () => {
      const pending = pendingJobs(memoryObjects(), 'results');
      const start = jest.fn(async (name: string, _file: MediaAccepted, _again?: number) => name);
      const result = () => Promise.reject(new JobFailedError('Internal error'));
      const begin = startJob({ start }, pending);
      const job = await begin(file);
      const finish = finishJob({ jobs: { start, result }, pending, deliver: jest.fn(), attempt: asItIs });
      return { begin: () => begin(file), finish: () => finish(job), times: () => start.mock.calls.map(([, , again]) => again), start };
    };
    afterEach(() => jest.useRealTimers());

    it('start another for the same file, twice at once, and then throw', async () => {
      const { finish, times, start } = await setUp();

      for (let time = 0; time < 2; time += 1) await finish();
      await expect(finish()).rejects.toThrow(JobFailedError);

      expect(times()).toEqual([0, 1, 2]);
      expect(start).toHaveBeenLastCalledWith(jobNameOf(file.media), file, 2);
    });

    it('keep trying to start the same one while no job slot is free', async () => {
      const { finish, times, start } = await setUp();
      start.mockRejectedValue(new NoFreeJobError('Textract'));

      for (let time = 0; time < 5; time += 1) await expect(finish()).rejects.toThrow(NoFreeJobError);
      start.mockImplementation(async (name) => name);
      await finish();

      expect(times()).toEqual([0, 1, 1, 1, 1, 1, 1]);
    });

    it('start others an hour apart, up to eight times, and keep the last number', async () => {
      jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
      const { begin, finish, times } = await setUp();

      for (let hour = 0; hour < 8; hour += 1) {
        await finish();
        jest.advanceTimersByTime(3_700_000);
      }
      await expect(finish()).rejects.toThrow(JobFailedError);
      await begin();

      expect(times()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 8]);
    });
  });

  it('ignore jobs that others started', async () => {
    const result = jest.fn();
    const pending = pendingJobs(memoryObjects(), 'results');

    await finishJob({ jobs: { start: jest.fn(), result }, pending, deliver: jest.fn(), attempt: asItIs })({ name: 'other', id: 'job-1' });

    expect(result).not.toHaveBeenCalled();
  });
});
