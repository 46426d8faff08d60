import { queueFunctions } from '../functions.ts';
import { readStage, Stage } from '../stage.ts';
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
