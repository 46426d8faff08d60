import LightningConfirm from 'lightning/confirm';
import { askUser, isAsking, whenAnswered, whenNextAnswered } from 'c/askUser';

type Confirm = { open(question: object): Promise<boolean> };

describe('askUser', () => {
  it('notifies each asker when its own dialog closes, even if another question was asked meanwhile', async () => {
    jest.spyOn(LightningConfirm as unknown as Confirm, 'open').mockResolvedValue(true);
    const fades: (() => void)[] = [];
    const heard: string[] = [];
    const ask = (name: string): Promise<boolean> => {
      whenNextAnswered(() => heard.push(name));
      return askUser(name, `${name}?`, 'warning', ((work: () => void) => fades.push(work)) as never);
    };
    const hearNoMore = whenAnswered(() => heard.push('any'));

    await ask('first');
    await ask('second');
    fades[0]!();
    expect(heard).toEqual(['first', 'any']);
    expect(isAsking()).toBe(true);

    fades[1]!();
    expect(heard).toEqual(['first', 'any', 'second', 'any']);
    expect(isAsking()).toBe(false);
    hearNoMore();
  });
});
