import type { Once } from './once.ts';

/** Contract tests for implementations of Once. `make` takes a clock in milliseconds. */
export const onceContract = (name: string, make: (now: () => number) => Once): void => {
  describe(`${name} (Once contract)`, () => {
    it('lets a key be claimed only once', async () => {
      const once = make(() => 0);

      expect(await once.claim('a', 60)).toBe(true);
      expect(await once.claim('a', 60)).toBe(false);
    });

    it('lets only one of many concurrent callers claim a key', async () => {
      const once = make(() => 0);

      const answers = await Promise.all(Array.from({ length: 20 }, () => once.claim('a', 60)));

      expect(answers.filter(Boolean)).toHaveLength(1);
    });

    it('keeps keys apart', async () => {
      const once = make(() => 0);
      await once.claim('a', 60);

      expect(await once.claim('b', 60)).toBe(true);
    });

    it('releases a key exactly when its lifetime ends', async () => {
      let now = 0;
      const once = make(() => now);
      await once.claim('a', 60);

      now = 59_999;
      expect(await once.claim('a', 60)).toBe(false);
      now = 60_000;
      expect(await once.claim('a', 60)).toBe(true);
    });

    it('does not extend a lifetime by a failed claim', async () => {
      let now = 0;
      const once = make(() => now);
      await once.claim('a', 60);

      now = 30_000;
      await once.claim('a', 600);
      now = 60_000;
      expect(await once.claim('a', 60)).toBe(true);
    });
  });
};
