import { paced } from '../paced.ts';

/** A pace with a fake clock: `pass` ends its pause. */
const newPace = (pauseMs: number) => {
  const passed: number[] = [];
  const due: (() => void)[] = [];
  const give = paced<number>(
    (value) => passed.push(value),
    () => pauseMs,
    (work) => due.push(work),
  );
  return { passed, give, pass: () => due.shift()?.() };
};

describe('paced', () => {
  it('forwards the first value at once, and later only the newest after a pause', () => {
    const { passed, give, pass } = newPace(250);

    for (const value of [1, 2, 3]) give(value);
    expect(passed).toEqual([1]);
    pass();
    expect(passed).toEqual([1, 3]);
    pass();
    give(4);

    expect(passed).toEqual([1, 3, 4]);
  });

  it('forwards every value if the pause is 0', () => {
    const { passed, give } = newPace(0);

    for (const value of [1, 2, 3]) give(value);

    expect(passed).toEqual([1, 2, 3]);
  });
});
