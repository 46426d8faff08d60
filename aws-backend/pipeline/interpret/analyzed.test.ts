import { note } from '../../contracts/notes.ts';
import type { Claims } from '../../ports/model.ts';
import { analyzed } from './analyzed.ts';

const text = 'Call Ann Lee by 3 March. Ann Lee threatens to cancel the contract.';
const place = (value: string, from = 0) => ({ start: text.indexOf(value, from), end: text.indexOf(value, from) + value.length });
const personalData = [place('Ann Lee'), place('Ann Lee', 10)].map((span) => ({ category: 'NAME' as const, confidence: 1, ...span }));
const nothing: Claims = { summary: { text: '', method: 'Generated' }, topics: [], actionItems: [], notes: [] };
const extractive = {
  engine: 'sentences',
  analyze: async (shown: string) => ({ ...nothing, summary: { text: shown.slice(0, 24), method: 'Extractive' as const } }),
};
const ask = async (claims: Partial<Claims>) =>
  analyzed({ engine: 'test', analyze: async () => ({ ...nothing, ...claims }), extractive }, { text, languageCode: 'en', personalData });

describe('the answer of a model to masked text', () => {
  it('is restored with names and offsets of the original text', async () => {
    const { topics, actionItems, customerRisk } = await ask({
      topics: [{ value: 'Calling [NAME_1]', quote: 'Call [NAME_1]', method: 'Generated' }],
      actionItems: [{ text: 'Call [NAME_1]', owner: 'nobody', due: 'by 3 March', quote: 'Call [NAME_1] by 3 March.' }],
      customerRisk: { level: 'High', reason: '[NAME_1] threatens', quote: '[NAME_1] threatens to cancel the contract.' },
    });

    expect(topics).toMatchObject([{ value: 'Calling Ann Lee', mentions: [place('Call Ann Lee')] }]);
    expect(actionItems).toEqual([{ text: 'Call Ann Lee', due: 'by 3 March', ...place('Call Ann Lee') }]);
    expect(customerRisk).toEqual({
      ...{ level: 'High', reason: 'Ann Lee threatens' },
      ...place('Ann Lee threatens to cancel the contract.'),
    });
  });

  it('has no customer risk if the model names none', async () => {
    expect(await ask({})).not.toHaveProperty('customerRisk');
  });

  it.each([
    ['is proven', '[NAME_1] threatens to cancel.', { text: 'Ann Lee threatens to cancel.', method: 'Generated' }, ['MODEL_FAILED']],
    [
      'is partly proven',
      '[NAME_1] threatens to cancel. All else is wonderful.',
      { text: 'Ann Lee threatens to cancel.' },
      ['MODEL_FAILED'],
    ],
    ['is empty', ' ', { text: '', method: 'Generated' }, ['MODEL_FAILED']],
    ['is unproven', 'All is wonderful.', { text: 'Call Ann Lee by 3 March', method: 'Extractive' }, ['MODEL_FAILED', 'SUMMARY_UNPROVEN']],
  ])(
    'keeps a summary that is proven at least in part, and otherwise falls back to an extract: it %s',
    async (_what, said, summary, codes) => {
      const found = await ask({ summary: { text: said, method: 'Generated' }, notes: [note('MODEL_FAILED')] });

      expect(found.summary).toMatchObject(summary);
      expect(found.notes.map(({ code }) => code)).toEqual(codes);
    },
  );

  it('has an empty summary if it is unproven and there is no extract', async () => {
    const summary = { text: 'All is wonderful.', method: 'Generated' as const };
    const model = { engine: 'test', analyze: async () => ({ ...nothing, summary }) };

    expect((await analyzed(model, { text, languageCode: 'en', personalData })).summary.text).toBe('');
  });
});
