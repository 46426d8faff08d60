import type { MediaAccepted } from '../../contracts/events/mediaEvents.ts';
import type { MediaFormat } from '../../contracts/format.ts';
import { resultKey } from '../../contracts/media.ts';
import { mediaId, sampleMedia } from '../../test/media.ts';
import { memoryObjects } from '../../test/memoryObjects.ts';
import { rememberingLog } from '../../test/rememberingLog.ts';
import { RejectedError } from '../../runtime/errors.ts';
import { endRejected } from './endRejected.ts';
import { jobNameOf } from './jobName.ts';
import { lookAgain } from './lookAgain.ts';
import { pendingJobs } from './pendingJobs.ts';

const begin = new Date('2026-03-01T09:00:00Z').getTime();
const hourMs = 3_600_000;

const fileOf = (number: number, format: MediaFormat = 'mp3'): MediaAccepted => ({
  type: 'media.accepted',
  version: 1,
  media: sampleMedia({ mediaId: mediaId(number) }),
  format,
});

const setUp = (read: (file: MediaAccepted) => Promise<void> = async () => undefined) => {
  const objects = memoryObjects();
  const pending = pendingJobs(objects, 'results');
  const looked: string[] = [];
  const told: string[] = [];
  const log = rememberingLog();
  const look = lookAgain({
    ...{ objects, pending, log, resultsBucket: 'results', route: 'speech' },
    read: (file) => {
      looked.push(file.media.mediaId);
      return read(file);
    },
    tell: async ({ media }) => void told.push(media.mediaId),
  });
  return {
    ...{ looked, told, log, pending },
    begun: (file: MediaAccepted) => pending.remember(jobNameOf(file.media), file),
    read: ({ media }: MediaAccepted) => {
      objects.put({ bucket: 'results', key: resultKey(media, 'extraction') }, '{}');
    },
    after: async (hours: number) => {
      jest.setSystemTime(begin + hours * hourMs);
      await look();
    },
  };
};

beforeEach(() => {
  jest.useFakeTimers({ now: begin, doNotFake: ['nextTick', 'setImmediate'] });
});
afterEach(() => {
  jest.useRealTimers();
});

describe('lookAgain', () => {
  it('checks a job at growing intervals, starting after an hour', async () => {
    const { begun, after, looked } = setUp();
    await begun(fileOf(1));
    const looks: number[] = [];

    for (let hours = 0; hours < 60; hours += 1) {
      const before = looked.length;
      await after(hours + 0.01);
      if (looked.length > before) looks.push(hours);
    }

    expect(looks).toEqual([1, 2, 4, 8, 16, 32, 47, 48]);
  });

  it('skips files that are read already, and files of another stage', async () => {
    const { begun, read, after, looked } = setUp();
    for (const file of [fileOf(1), fileOf(2), fileOf(3, 'pdf')]) await begun(file);
    read(fileOf(2));

    await after(1);

    expect(looked).toEqual([mediaId(1)]);
  });

  it('checks a file whose result is of an earlier reading', async () => {
    const { begun, read, after, looked } = setUp();
    read(fileOf(1));
    jest.setSystemTime(begin + 1000);
    await begun(fileOf(1));

    await after(1.5);

    expect(looked).toEqual([mediaId(1)]);
  });

  it('continues after a failed check, and logs no file names', async () => {
    const { begun, after, looked, log } = setUp(() => Promise.reject(new Error('of secret.mp3')));
    for (const file of [fileOf(1), fileOf(2)]) await begun(file);

    await after(2);

    expect(looked).toEqual([mediaId(1), mediaId(2)]);
    expect(log.lines).toMatchObject([{ level: 'warn' }, { level: 'warn' }, { level: 'info', told: [expect.any(String), { looked: 2 }] }]);
    expect(JSON.stringify(log.lines)).not.toContain('secret');
  });

  it('reports a file whose job can’t be checked even after two days', async () => {
    const { begun, after, told } = setUp(() => Promise.reject(new Error('still no')));
    await begun(fileOf(1));

    await after(32);
    expect(told).toEqual([]);
    await after(47);

    expect(told).toEqual([mediaId(1)]);
  });

  it('reports nothing if the check of a file succeeds', async () => {
    const { begun, after, told } = setUp();
    await begun(fileOf(1));

    await after(47);

    expect(told).toEqual([]);
  });

  it('checks at most 200 jobs per call', async () => {
    const { begun, read, after, looked } = setUp();
    for (let number = 1; number <= 205; number += 1) await begun(fileOf(number));

    await after(1);
    expect(looked).toHaveLength(200);
    for (let number = 1; number <= 200; number += 1) read(fileOf(number));
    await after(2);

    expect(looked).toHaveLength(205);
  });

  it('ends in time if each check is slow', async () => {
    const { begun, after, looked } = setUp(async () => {
      jest.setSystemTime(Date.now() + 90_000);
    });
    for (let number = 1; number <= 10; number += 1) await begun(fileOf(number));

    await after(1);

    expect(looked).toHaveLength(4);
  });

  it('stops checking a file that was rejected', async () => {
    const { begun, after, looked, pending } = setUp();
    for (const file of [fileOf(1), fileOf(2)]) await begun(file);
    const attempt = (error: Error) => endRejected(pending, () => Promise.reject(error));

    await expect(attempt(new RejectedError('FILE_CORRUPT'))(fileOf(1))).rejects.toThrow(RejectedError);
    await expect(attempt(new Error('throttled'))(fileOf(2))).rejects.toThrow('throttled');
    await expect(attempt(new RejectedError('FILE_CORRUPT'))(fileOf(3))).rejects.toThrow(RejectedError);
    await after(1);

    expect(looked).toEqual([mediaId(2)]);
    expect(await pending.recall(jobNameOf(fileOf(3).media))).toBeUndefined();
    expect(await pending.open(jobNameOf(fileOf(3).media))).toBeUndefined();
  });
});
