import { localLanguage } from '../../../aws-backend/adapters/local/language/localLanguage.ts';
import { scoreLanguage, scorePersonalData, scoreSentiment } from './text.ts';

const language = localLanguage();

describe('the embedded engines', () => {
  it.each(['tuning', 'unseen'] as const)(
    'find personal data on the %s half with a recall of 0.95 and a precision of 0.90',
    async (half) => {
      const { recall, precision } = await scorePersonalData(language, half);

      expect(recall).toBeGreaterThanOrEqual(0.95);
      expect(precision).toBeGreaterThanOrEqual(0.9);
    },
  );

  it.each(['tuning', 'unseen'] as const)('get 85 % of the sentiments of the %s half right', async (half) => {
    expect((await scoreSentiment(language, half)).share).toBeGreaterThanOrEqual(0.85);
  });

  it.each(['tuning', 'unseen'] as const)('get 85 % of the German, French and Spanish sentiments of the %s half right', async (half) => {
    expect((await scoreSentiment(language, half, 'moods')).share).toBeGreaterThanOrEqual(0.85);
  });

  it('detect 95 % of the languages', async () => {
    expect((await scoreLanguage(language)).share).toBeGreaterThanOrEqual(0.95);
  });
});
