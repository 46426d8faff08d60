import fc from 'fast-check';
import { lineReporter } from './reporter.ts';
import { runSteps } from './runSteps.ts';
import { done, insist, NotSetUpError, todo, type Step } from './step.ts';

const lines = (): { told: string[]; reporter: ReturnType<typeof lineReporter> } => {
  const told: string[] = [];
  return { told, reporter: lineReporter((line) => told.push(line)) };
};

/** A step that is done once it was applied. */
const thing = (title: string, world: Set<string>, apply = async (): Promise<void> => void world.add(title)): Step => ({
  title,
  help: `Make ${title} by hand.`,
  check: async () => (world.has(title) ? done() : todo()),
  apply,
});

describe('runSteps', () => {
  it('applies the steps that are not done, in order, and none the second time', async () => {
    const world = new Set(['b']);
    const made: string[] = [];
    const steps = ['a', 'b', 'c'].map((title) =>
      thing(title, world, async () => {
        made.push(title);
        world.add(title);
      }),
    );

    expect(await runSteps(steps, lines().reporter, { mayChange: true })).toBe(true);
    expect(await runSteps(steps, lines().reporter, { mayChange: true })).toBe(true);
    expect(made).toEqual(['a', 'c']);
  });

  it('checks every step and applies none without mayChange', async () => {
    const world = new Set<string>(['c']);
    const { told, reporter } = lines();

    expect(
      await runSteps(
        ['a', 'b', 'c'].map((title) => thing(title, world)),
        reporter,
        { mayChange: false, advice: ({ title }) => `Run setup for ${title}.` },
      ),
    ).toBe(false);
    expect(world).toEqual(new Set(['c']));
    expect(told.filter((line) => /○ ([ab])\n {4}Run setup for \1\./.test(line))).toHaveLength(2);
  });

  it('skips the checks after a failed foundation, and counts them', async () => {
    const looked: string[] = [];
    const step = (title: string, isFoundation: boolean): Step => ({
      ...{ title, help: 'Log in.', isFoundation },
      async check() {
        looked.push(title);
        throw new Error('No login');
      },
    });
    const { told, reporter } = lines();

    expect(
      await runSteps([step('a', false), step('login', true), step('c', false), step('d', false)], reporter, {
        mayChange: false,
        advice: ({ title }) => `Run setup for ${title}.`,
      }),
    ).toBe(false);
    expect(looked).toEqual(['a', 'login']);
    expect(told.at(-1)).toBe('2 more checks need this first.');
  });

  it('stops at a step that fails, and prints its help', async () => {
    const world = new Set<string>();
    const { told, reporter } = lines();
    const broken = thing('a', world, () => Promise.reject(new Error('No rights')));

    expect(await runSteps([broken, thing('b', world)], reporter, { mayChange: true })).toBe(false);
    expect(world.size).toBe(0);
    expect(told.at(-1)).toMatch(/a: No rights\n {4}Make a by hand\./);
  });

  it('says to run setup first, instead of the help, for what is not set up yet', async () => {
    const { told, reporter } = lines();
    const keyless: Step = { ...thing('the key', new Set()), check: () => Promise.reject(new NotSetUpError('There is no key')) };

    await runSteps([keyless], reporter, { mayChange: true });

    expect(told.at(-1)).toMatch(/the key: There is no key\n {4}Run npm run setup first\.$/);
    await expect(insist(keyless)).rejects.toThrow('There is no key\n    Run npm run setup first.');
  });

  it('fails if a step is not done after it was applied', async () => {
    const { told, reporter } = lines();

    expect(await runSteps([thing('a', new Set(), async () => undefined)], reporter, { mayChange: true })).toBe(false);
    expect(told.at(-1)).toMatch(/○ a\n {4}Make a by hand\./);
  });

  it('numbers the instructions of a manual step, and stops there', async () => {
    const world = new Set<string>();
    const { told, reporter } = lines();
    const clicks: Step = { title: 'app', help: '', check: async () => ({ state: 'manual', instructions: ['Open Setup.', 'Press New.'] }) };

    expect(await runSteps([clicks, thing('b', world)], reporter, { mayChange: true })).toBe(false);
    expect(told.at(-1)).toContain('1. Open Setup.\n    2. Press New.');
    expect(world.size).toBe(0);
  });

  it('ends with every step done, whichever were done before', async () => {
    const titles = ['a', 'b', 'c', 'd'];
    await fc.assert(
      fc.asyncProperty(fc.subarray(titles), async (present) => {
        const world = new Set(present);
        expect(
          await runSteps(
            titles.map((title) => thing(title, world)),
            lines().reporter,
            { mayChange: true },
          ),
        ).toBe(true);
        expect([...world].toSorted()).toEqual(titles);
      }),
    );
  });
});
