import { deadLettersNone } from './deadLetterStep.ts';

const stepWith = (waiting: Record<string, number>) =>
  deadLettersNone({ deadLetters: async (name) => waiting[name] ?? 0 }, '--stage sandbox');

describe('the dead letters of an installation', () => {
  it('are well where there are none', async () => {
    expect(await stepWith({}).check()).toEqual({ state: 'done' });
  });

  it('are told by the stages that gave them up, and how to send them back', async () => {
    const step = stepWith({ callback: 3, documents: 1 });

    await expect(step.check()).rejects.toThrow('Messages are waiting in: documents 1, callback 3');
    expect(step.help).toContain('npm run redrive -- --stage sandbox');
  });
});
