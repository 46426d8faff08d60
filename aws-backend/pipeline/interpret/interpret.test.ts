import type { Language } from '../../ports/language.ts';
import { note } from '../../contracts/notes.ts';
import { MediaResult } from '../../contracts/result.ts';
import { sampleMedia } from '../../test/media.ts';
import { interpret } from './interpret.ts';

const at = (text: string, value: string) => ({ start: text.indexOf(value), end: text.indexOf(value) + value.length });

/** Finds only the name Ann. */
const language: Language = {
  engines: { language: 'test 2' },
  detectLanguage: async () => ({ code: 'de', confidence: 0.9 }),
  findPersonalData: async (text) => (text.includes('Ann') ? [{ category: 'NAME', confidence: 1, ...at(text, 'Ann') }] : []),
  findEntities: async (text) => [{ category: 'ORGANIZATION', value: 'Acme', confidence: 1, mentions: [at(text, 'Acme')] }],
  findKeyPhrases: async () => [],
  judgeSentiment: async () => ({ label: 'Neutral', score: 0 }),
};

const text = 'Ann works at Acme. ann is happy.';
const extraction = { schemaVersion: 1 as const, format: 'txt' as const, text, pages: [], attachments: [], engine: 'reader 1' };
const claims = { summary: { text: 'ann is happy.', method: 'Extractive' as const }, topics: [], actionItems: [], notes: [] };
const model = { engine: 'test 3', analyze: async () => claims };

describe('interpret', () => {
  it('returns all findings, and the engines that made them', async () => {
    const result = await interpret({ language, model })(sampleMedia(), extraction);

    expect(MediaResult.parse(result)).toEqual(result);
    expect(result).toMatchObject({
      redactedText: '[NAME] works at Acme. ann is happy.',
      language: { code: 'de' },
      sentiment: { label: 'Neutral' },
      entities: [{ value: 'Acme' }],
      engines: { extraction: 'reader 1', language: 'test 2', summary: 'test 3' },
    });
  });

  it('masks an ID number everywhere, even where nothing says what it is', async () => {
    const said = 'Passport C01X00T47. She showed C01X00T47.';
    const known = { ...at(said, 'C01X00T47'), category: 'OTHER_PERSONAL' as const, confidence: 1 };
    const finding = { ...language, findPersonalData: async () => [known] };
    const result = await interpret({ language: finding, model })(sampleMedia(), { ...extraction, text: said });

    expect(result.redactedText).toBe('Passport [OTHER_PERSONAL]. She showed [OTHER_PERSONAL].');
    expect(result.personalData).toHaveLength(2);
  });

  it('masks personal data of the text in the summary', async () => {
    const result = await interpret({ language, model })(sampleMedia(), extraction);

    expect(result).toMatchObject({ summary: { text: 'ann is happy.' }, redactedSummary: '[NAME] is happy.' });
  });

  it('omits the sentiment if the engine gives none', async () => {
    const result = await interpret({ language: { ...language, judgeSentiment: async () => undefined }, model })(sampleMedia(), extraction);

    expect(result).not.toHaveProperty('sentiment');
  });

  it('omits the sentiment of a file without text', async () => {
    const result = await interpret({ language, model })(sampleMedia(), { ...extraction, text: ' \n' });

    expect(result).not.toHaveProperty('sentiment');
  });

  it('passes the detected language to the engine', async () => {
    const findEntities = jest.fn(async () => []);

    await interpret({ language: { ...language, findEntities }, model })(sampleMedia(), extraction);

    expect(findEntities).toHaveBeenCalledWith(text, 'de');
  });

  it('falls back to an extract with a note if a generated summary is unproven', async () => {
    const invented = { ...claims, summary: { text: 'Sales doubled everywhere yesterday.', method: 'Generated' as const } };
    const generating = { engine: 'test 3', analyze: async () => invented, extractive: model };

    const result = await interpret({ language, model: generating })(sampleMedia(), extraction);

    expect(result.summary).toEqual({ text: 'ann is happy.', method: 'Extractive' });
    expect(result.notes).toEqual([{ code: 'SUMMARY_UNPROVEN' }]);
  });

  it('masks personal data for the model, and restores it in the unredacted result', async () => {
    const analyze = jest.fn(async () => ({
      ...claims,
      summary: { text: '[NAME_1] works at Acme.', method: 'Generated' as const },
      actionItems: [{ text: '[NAME_1] works', owner: '[NAME_1]', quote: '[NAME_1] works at Acme' }],
    }));

    const result = await interpret({ language, model: { engine: 'test 3', analyze } })(sampleMedia(), extraction);

    expect(analyze).toHaveBeenCalledWith('[NAME_1] works at Acme. ann is happy.', 'de');
    expect(result).toMatchObject({
      summary: { text: 'Ann works at Acme.' },
      redactedSummary: '[NAME] works at Acme.',
      actionItems: [{ text: 'Ann works', owner: 'Ann', start: 0, end: 'Ann works'.length }],
    });
  });

  it.each([
    ['en', [{ code: 'OTHER_LETTERS', values: ['en'] }]],
    ['de', undefined],
    [undefined, undefined],
  ])('adds a note if the OCR language differs from the text’s: %s', async (ocrLanguage, notes) => {
    const result = await interpret({ language, model })(
      sampleMedia(),
      ocrLanguage === undefined ? extraction : { ...extraction, ocrLanguage },
    );

    expect(result.notes).toEqual(notes);
  });

  it('passes on the engines’ notes', async () => {
    const result = await interpret({
      language: { ...language, notes: () => [note('SENTIMENT_UNJUDGED')] },
      model: { ...model, analyze: async () => ({ ...claims, notes: [note('MODEL_FAILED')] }) },
    })(sampleMedia(), extraction);

    expect(result.notes).toEqual([note('SENTIMENT_UNJUDGED'), note('MODEL_FAILED')]);
  });
});
