import { tryAll } from './tryAll.ts';

const failing = async (names: readonly string[]): Promise<Error> => {
  const failure = await tryAll(names, (name) => Promise.reject(new TypeError(name))).catch((error: unknown) => error);
  return failure as Error;
};

describe('tryAll', () => {
  it('throws a single failure unchanged, even if many items share it', async () => {
    expect(await failing(['away', 'away'])).toEqual(new TypeError('away'));
  });

  it('throws one AggregateError that lists all failures, nested ones included', async () => {
    const failure = await tryAll([['away', 'refused'], ['full']], async (names) => Promise.reject(await failing(names))).catch(
      (error: unknown) => error,
    );

    expect(failure).toMatchObject({ name: 'AggregateError', message: 'TypeError: away; TypeError: refused; TypeError: full' });
    expect((failure as AggregateError).errors).toHaveLength(3);
  });

  it('shortens its message to fit into a log line', async () => {
    const { message } = await failing(Array.from({ length: 1000 }, (_, index) => `record ${String(index)}`));

    expect(message).toMatch(/record 9 … and 990 more$/);
  });
});
