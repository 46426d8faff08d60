import { once, whenNeeded } from './whenNeeded.ts';

interface Greeter {
  greet(name: string): Promise<string>;
}

describe('whenNeeded', () => {
  it('loads once, at the first call, and forwards calls', async () => {
    const load = jest.fn(async (): Promise<Greeter> => ({ greet: async (name) => `hello ${name}` }));
    const greeter = whenNeeded<Greeter>(once(load), ['greet']);

    expect(load).not.toHaveBeenCalled();
    expect(await Promise.all([greeter.greet('a'), greeter.greet('b')])).toEqual(['hello a', 'hello b']);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('tries again after a failed load', async () => {
    const load = jest.fn<Promise<number>, []>().mockRejectedValueOnce(new Error('broken')).mockResolvedValue(1);
    const make = once(load);

    await expect(make()).rejects.toThrow('broken');
    expect(await make()).toBe(1);
  });
});
