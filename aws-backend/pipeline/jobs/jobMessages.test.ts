import type { MediaAccepted } from '../../contracts/events/mediaEvents.ts';
import { sampleMedia } from '../../test/media.ts';
import { jobMessages } from './jobMessages.ts';

const file: MediaAccepted = { type: 'media.accepted', version: 1, media: sampleMedia(), format: 'pdf' };
const job = { name: 'job', id: '1' };
const time = { type: 'jobs.lookAgain' } as const;

const setUp = () => {
  const done: string[] = [];
  const does = (what: string) => async () => void done.push(what);
  const recall = async (name: string) => (name === job.name ? file : undefined);
  const messages = jobMessages({ pending: { recall }, read: does('read'), finish: does('finish'), look: does('look'), tell: does('tell') });
  return { done, ...messages };
};

describe('jobMessages', () => {
  it.each([
    ['a file is read', file, 'read'],
    ['an ended job is finished', job, 'finish'],
    ['the hourly check runs', time, 'look'],
  ] as const)('handles each message: %s', async (_, message, what) => {
    const { use, done } = setUp();

    await use(message);

    expect(done).toEqual([what]);
  });

  it.each([
    ['of its file', file, ['tell']],
    ['of the job’s file', job, ['tell']],
    ['nothing about a job of others', { name: 'other', id: '1' }, []],
    ['nothing for the hourly check', time, []],
  ] as const)('if a message is given up, tells %s', async (_, message, told) => {
    const { tell, done } = setUp();

    await tell(message);

    expect(done).toEqual(told);
  });
});
