import { maxReceiveCount, queueFunctions } from '../functions.ts';
import { readStage } from '../readStage.ts';
import { Stage } from '../stage.ts';
import { synthesized } from '../test/synthesized.ts';

describe('a queue that collects messages', () => {
  const { limits } = readStage('production');
  const longest = { ...limits, callbackWindowSeconds: 300 };

  it('hides them until the longest collecting and a whole call are over, so that none is worked on twice', () => {
    const timeoutSeconds = queueFunctions.find(({ name }) => name === 'callback')?.timeoutSeconds ?? 0;
    const queues = synthesized('production', { limits: longest }).templateOf('callback').findResources('AWS::SQS::Queue');
    const hidden = Object.values(queues).map(({ Properties }) => Properties.VisibilityTimeout);

    expect(Math.min(...hidden)).toBeGreaterThan(longest.callbackWindowSeconds + timeoutSeconds);
  });

  it('collects no longer than Lambda does: five minutes', () => {
    expect(Stage.safeParse({ ...readStage('production'), limits: longest }).success).toBe(true);
    expect(Stage.safeParse({ ...readStage('production'), limits: { ...longest, callbackWindowSeconds: 301 } }).success).toBe(false);
  });
});

// Lambda retries a throttled call until the message becomes visible again; that receive is then used up without a call.
describe.each(queueFunctions)('a message of $name', ({ name, timeoutSeconds, visibilitySeconds }) => {
  const shortCallSeconds = 120;

  it('is hidden for six calls, as AWS advises, where calls are short, and for a quarter of an hour or so where they are long', () => {
    expect(visibilitySeconds).toBeGreaterThanOrEqual(timeoutSeconds <= shortCallSeconds ? 6 * timeoutSeconds : timeoutSeconds + 100);
    expect(visibilitySeconds).toBeLessThanOrEqual(1000);
  });

  it('outlives twenty minutes in which the account has no call left for it', () => {
    expect(maxReceiveCount * visibilitySeconds).toBeGreaterThan(20 * 60);
  });

  it('waits for a call in the queue where calls are long, in every stage', () => {
    const isLimited = ['sandbox', 'production'].every((stage) => readStage(stage).limits.concurrency[name] !== undefined);

    expect(isLimited || timeoutSeconds < 600).toBe(true);
  });
});
