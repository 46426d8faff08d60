import { modelContract } from '../../../ports/model.contract.ts';
import { localModel } from './localModel.ts';

modelContract('localModel', localModel);

const summaryOf = async (text: string): Promise<string> => (await localModel().analyze(text, 'en')).summary.text;

describe('localModel', () => {
  it('takes the most central sentences word for word, in their order', async () => {
    const text =
      'The pump is late. Cats sleep. The pump is broken and late. Dogs bark loudly. Rain falls on the town. The broken pump is late again.';

    expect(await localModel().analyze(text, 'en')).toMatchObject({
      summary: { text: 'The pump is late. The pump is broken and late. The broken pump is late again.', method: 'Extractive' },
    });
  });

  it('says each sentence once', async () => {
    expect(await summaryOf('The pump is late.\nThe pump is late.\nThe filter is new here.')).toBe(
      'The pump is late. The filter is new here.',
    );
  });

  it('summarizes what has no sentences of three words', async () => {
    expect(await summaryOf('Total\n\nDue')).not.toBe('');
  });

  it('summarizes scripts without spaces', async () => {
    expect(await summaryOf('東京の支社から連絡がありました。納品が遅れています。東京の支社への納品が遅れています。')).toContain(
      '東京の支社への納品が遅れています。',
    );
  });

  it.each([
    ['Please send us the signed copy by 3 March 2026.', { owner: undefined, due: '3 March 2026' }],
    ['Action: [NAME_2] to book the room', { owner: '[NAME_2]', due: undefined }],
    ['Globex must confirm the order before next week.', { owner: 'Globex', due: 'next week' }],
    ['Bitte senden Sie die Rechnung bis Freitag.', { owner: undefined, due: 'Freitag' }],
  ])('finds what is to be done: %s', async (text, action) => {
    expect((await localModel().analyze(text, 'en')).actionItems).toEqual([{ text, quote: text, ...action }]);
  });

  it.each([
    'The order was sent by Friday.',
    'Please note that prices include tax.',
    'We will be closed on Monday.',
    'From: will@x.example',
  ])('takes nothing to be done for: %s', async (text) => {
    expect((await localModel().analyze(text, 'en')).actionItems).toEqual([]);
  });

  it.each(['The customer is happy with the plan.', 'You can end the call with the red button.'])('sees no risk in: %s', async (text) => {
    expect((await localModel().analyze(text, 'en')).customerRisk).toBeUndefined();
  });
});
