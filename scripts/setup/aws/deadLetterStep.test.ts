import { deadLettersNone } from './deadLetterStep.ts';

const stepWith = (waiting: Record<string, number>) =>
  deadLettersNone({ deadLetters: async (name) => waiting[name] ?? 0 }, '--stage sandbox');

describe('the check for dead letters', () => {
  it('passes if there are none', async () => {
    expect(await stepWith({}).check()).toEqual({ state: 'done' });
  });

  it('names the stages with dead letters and the redrive command', async () => {
    const step = stepWith({ callback: 3, documents: 1 });

    await expect(step.check()).rejects.toThrow('Messages are waiting in: documents 1, callback 3');
    expect(step.help).toContain('npm run redrive -- --stage sandbox');
  });
});
