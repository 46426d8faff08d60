import { localLanguage } from '../../../aws-backend/adapters/local/language/localLanguage.ts';
import { scoreLanguage, scorePersonalData, scoreSentiment } from './text.ts';

const language = localLanguage();

describe('the embedded engines', () => {
  it.each(['tuning', 'unseen'] as const)('find 0.95 of the personal data of the %s half, 0.90 of it rightly', async (half) => {
    const { recall, precision } = await scorePersonalData(language, half);

    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.9);
  });

  it.each(['tuning', 'unseen'] as const)('tell 0.85 of the moods of the %s half', async (half) => {
    expect((await scoreSentiment(language, half)).share).toBeGreaterThanOrEqual(0.85);
  });

  it.each(['tuning', 'unseen'] as const)('tell 0.85 of the German, French and Spanish moods of the %s half', async (half) => {
    expect((await scoreSentiment(language, half, 'moods')).share).toBeGreaterThanOrEqual(0.85);
  });

  it('tell 0.95 of the languages', async () => {
    expect((await scoreLanguage(language)).share).toBeGreaterThanOrEqual(0.95);
  });
});
