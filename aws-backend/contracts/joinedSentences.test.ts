import { joinedSentences } from './joinedSentences.ts';

describe('joinedSentences', () => {
  it('starts a new line only after a sentence without a full stop', () => {
    expect(joinedSentences(['Sophie', 'Retard de livraison.', 'Why? (It rained.)', 'Tasks:', 'call "Ann".'])).toBe(
      'Sophie\nRetard de livraison. Why? (It rained.) Tasks: call "Ann".',
    );
    expect(joinedSentences([])).toBe('');
  });
});
