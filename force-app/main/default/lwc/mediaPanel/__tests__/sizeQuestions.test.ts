import { settled } from '../../../../../test/settled.ts';
import type { SizedFile } from '../filesOfSizes.ts';
import { sizeQuestions } from '../sizeQuestions.ts';

const file = (sizeBytes: number): SizedFile => ({ mediaId: `of ${String(sizeBytes)}`, checksum: 'x', sizeBytes });

/** Queries with a fake clock: `timeOut` lets the oldest one time out. */
const newQuestions = () => {
  const put: (readonly number[])[] = [];
  const due: (() => void)[] = [];
  const questions = sizeQuestions(
    (sizes) => put.push(sizes),
    (work) => due.push(work),
  );
  return { ...questions, put, timeOut: () => due.shift()?.() };
};

describe('sizeQuestions', () => {
  it('combines the sizes of one turn into one query, and gives each caller its own files', async () => {
    const { ask, answered, put } = newQuestions();
    const asked = Promise.all([ask(5), ask(8), ask(5), ask(13)]);
    await settled();
    expect(put).toEqual([[5, 8, 13]]);

    answered([file(8), file(5)]);

    expect(await asked).toEqual([[file(5)], [file(8)], [file(5)], []]);
  });

  it('sends one query at a time with a hundred sizes at most', async () => {
    const { ask, answered, put } = newQuestions();
    const asked = Promise.all(Array.from({ length: 150 }, (_, index) => ask(index)));
    await settled();
    expect(put.map(({ length }) => length)).toEqual([100]);

    answered([file(99), file(100)]);
    await settled();
    expect(put.map(({ length }) => length)).toEqual([100, 50]);
    answered([file(100)]);

    const found = (await asked).flat();
    expect(found).toEqual([file(99), file(100)]);
  });

  it('gives up on a query without an answer, which does not affect the next', async () => {
    const { ask, answered, put, timeOut } = newQuestions();
    const first = ask(5);
    await settled();
    timeOut();
    expect(await first).toEqual([]);

    const second = ask(8);
    await settled();
    expect(put).toEqual([[5], [8]]);
    answered([file(8)]);
    timeOut();

    expect(await second).toEqual([file(8)]);
  });
});
