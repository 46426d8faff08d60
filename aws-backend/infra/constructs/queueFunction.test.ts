import { maxReceiveCount, queueFunctions } from '../functions.ts';
import { readStage } from '../readStage.ts';
import { Stage } from '../stage.ts';
import { synthesized } from '../test/synthesized.ts';

describe('a queue with a batch window', () => {
  const { limits } = readStage('production');
  const longest = { ...limits, callbackWindowSeconds: 300 };

  it('hides messages for longer than the longest window plus a whole call, so that no message is processed twice', () => {
    const timeoutSeconds = queueFunctions.find(({ name }) => name === 'callback')?.timeoutSeconds ?? 0;
    const queues = synthesized('production', { limits: longest }).templateOf('callback').findResources('AWS::SQS::Queue');
    const hidden = Object.values(queues).map(({ Properties }) => Properties.VisibilityTimeout);

    expect(Math.min(...hidden)).toBeGreaterThan(longest.callbackWindowSeconds + timeoutSeconds);
  });

  it('allows windows up to Lambda’s maximum of five minutes', () => {
    expect(Stage.safeParse({ ...readStage('production'), limits: longest }).success).toBe(true);
    expect(Stage.safeParse({ ...readStage('production'), limits: { ...longest, callbackWindowSeconds: 301 } }).success).toBe(false);
  });
});

// Lambda retries a throttled call until the message becomes visible again; that receive is then used up without a call.
describe.each(queueFunctions)('a message for $name', ({ name, timeoutSeconds, visibilitySeconds }) => {
  const shortCallSeconds = 120;

  it('is hidden for six times the timeout, as AWS advises, or about 15 minutes if calls are long', () => {
    expect(visibilitySeconds).toBeGreaterThanOrEqual(timeoutSeconds <= shortCallSeconds ? 6 * timeoutSeconds : timeoutSeconds + 100);
    expect(visibilitySeconds).toBeLessThanOrEqual(1000);
  });

  it('survives twenty minutes in which the account has no concurrency left', () => {
    expect(maxReceiveCount * visibilitySeconds).toBeGreaterThan(20 * 60);
  });

  it('waits in the queue, in every stage, if calls are long', () => {
    const isLimited = ['sandbox', 'production'].every((stage) => readStage(stage).limits.concurrency[name] !== undefined);

    expect(isLimited || timeoutSeconds < 600).toBe(true);
  });
});
