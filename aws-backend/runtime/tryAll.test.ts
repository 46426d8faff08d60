import { tryAll } from './tryAll.ts';

const failing = async (names: readonly string[]): Promise<Error> => {
  const failure = await tryAll(names, (name) => Promise.reject(new TypeError(name))).catch((error: unknown) => error);
  return failure as Error;
};

describe('tryAll', () => {
  it('throws a single failure as it is, also where many share it', async () => {
    expect(await failing(['away', 'away'])).toEqual(new TypeError('away'));
  });

  it('throws one error that says all, nested or not, where several failed', async () => {
    const failure = await tryAll([['away', 'refused'], ['full']], async (names) => Promise.reject(await failing(names))).catch(
      (error: unknown) => error,
    );

    expect(failure).toMatchObject({ name: 'AggregateError', message: 'TypeError: away; TypeError: refused; TypeError: full' });
    expect((failure as AggregateError).errors).toHaveLength(3);
  });

  it('says no more than fits into a line of the log', async () => {
    const { message } = await failing(Array.from({ length: 1000 }, (_, index) => `record ${String(index)}`));

    expect(message).toMatch(/record 9 … and 990 more$/);
  });
});
