import { modelContract } from '../../../ports/model.contract.ts';
import { localModel } from './localModel.ts';

modelContract('localModel', localModel);

describe('localModel', () => {
  it('takes the most central sentences word for word, in their order', async () => {
    const text = 'The pump is late. Cats sleep. The pump is broken and late. Dogs bark loudly. The broken pump is late again.';

    expect(await localModel().summarize(text, 2)).toEqual({
      text: 'The pump is late. The pump is broken and late.',
      method: 'Extractive',
    });
  });

  it('says each sentence once', async () => {
    expect((await localModel().summarize('The pump is late.\nThe pump is late.\nThe filter is new here.', 3)).text).toBe(
      'The pump is late. The filter is new here.',
    );
  });

  it('summarizes what has no sentences of three words', async () => {
    expect((await localModel().summarize('Total\n\nDue', 1)).text).not.toBe('');
  });

  it('summarizes scripts without spaces', async () => {
    const text = '東京の支社から連絡がありました。納品が遅れています。東京の支社への納品が遅れています。';

    expect((await localModel().summarize(text, 1)).text).toBe('東京の支社への納品が遅れています。');
  });
});
