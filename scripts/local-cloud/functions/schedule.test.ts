import { startSchedule } from './schedule.ts';

const dayMs = 24 * 3_600_000;

describe('a schedule', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('calls its function at every interval until stopped, even after a failure', async () => {
    const invoke = jest.fn().mockRejectedValueOnce(new Error('no')).mockResolvedValue({});
    const onTrouble = jest.fn();
    const schedule = startSchedule({ function: 'sweep', everyHours: 24 }, { invoke }, onTrouble);
    expect(invoke).not.toHaveBeenCalled();

    await jest.advanceTimersByTimeAsync(2 * dayMs);
    schedule.stop();
    await jest.advanceTimersByTimeAsync(dayMs);

    expect(invoke.mock.calls).toEqual([
      ['sweep', {}],
      ['sweep', {}],
    ]);
    expect(onTrouble).toHaveBeenCalledTimes(1);
  });
});
