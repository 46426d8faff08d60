import {
  BatchDetectSentimentCommand,
  ComprehendServiceException,
  DetectDominantLanguageCommand,
  DetectEntitiesCommand,
  DetectPiiEntitiesCommand,
  InternalServerException,
  TooManyRequestsException,
} from '@aws-sdk/client-comprehend';
import { languageContract } from '../../../ports/language.contract.ts';
import { localLanguage } from '../../local/language/localLanguage.ts';
import { comprehendLanguage } from './comprehendLanguage.ts';
import { fakeComprehend } from './test/fakeComprehend.ts';

const local = localLanguage();
let fake = fakeComprehend();
const language = () => comprehendLanguage(local, fake.client);

beforeEach(() => {
  fake.mock.restore();
  fake = fakeComprehend();
});
afterAll(() => fake.mock.restore());

languageContract('comprehendLanguage', language);

const failure = { message: 'no', $metadata: {} };

describe('comprehendLanguage', () => {
  it('gives correct offsets for findings after emoji', async () => {
    const text = '😀👩‍🚀 Ann wrote 😀 to s.johnson@globex.example.';

    expect((await language().findPersonalData(text, 'en')).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Ann',
      's.johnson@globex.example',
    ]);
  });

  it('splits a long text to fit the service, with correct offsets', async () => {
    const text = `${'The pump is late. Ünd so ön. '.repeat(9000)}Margaret Thompson called.`;

    const [found] = await language().findPersonalData(text, 'en');

    expect(text.slice(found?.start, found?.end)).toBe('Margaret Thompson');
    const asked = fake.mock.commandCalls(DetectPiiEntitiesCommand).map(({ args }) => args[0].input.Text ?? '');
    expect(asked.length).toBeGreaterThan(2);
    expect(Math.max(...asked.map((piece) => Buffer.byteLength(piece)))).toBeLessThanOrEqual(100_000);
    await language().findEntities('x'.repeat(100_001), 'en');
    expect(fake.mock.commandCalls(DetectEntitiesCommand).map(({ args }) => args[0].input.Text?.length)).toEqual([100_000, 1]);
  });

  it('asks about five pieces of a long text at a time', async () => {
    let [asked, most] = [0, 0];
    fake.mock.on(DetectEntitiesCommand).callsFake(async () => {
      most = Math.max(most, ++asked);
      await new Promise(setImmediate);
      asked -= 1;
      return { Entities: [] };
    });

    await language().findEntities('x'.repeat(700_000), 'en');

    expect(most).toBe(5);
  });

  it.each([
    [50, [25, 25]],
    [51, [25, 1]],
  ])('judges the sentiment of %d pieces of 5 KB in batches of 25, and of 50 at most', async (count, batches) => {
    await language().judgeSentiment('x'.repeat(count * 5000), 'en');

    const asked = fake.mock.commandCalls(BatchDetectSentimentCommand).map(({ args }) => args[0].input.TextList ?? []);
    expect(asked.map((texts) => texts.length)).toEqual(batches);
    expect(new Set(asked.flat().map((text) => text.length))).toEqual(new Set([5000]));
  });

  it('makes no calls for blank pieces', async () => {
    const text = `Ann${' '.repeat(100_000)}`;

    await language().judgeSentiment(text, 'en');
    await language().findPersonalData(text, 'en');

    expect(fake.mock.commandCalls(BatchDetectSentimentCommand).flatMap(({ args }) => args[0].input.TextList?.length)).toEqual([1]);
    expect(fake.mock.commandCalls(DetectPiiEntitiesCommand)).toHaveLength(1);
  });

  it('detects the language from the first 5,000 characters and takes the highest score', async () => {
    const Languages = [
      { LanguageCode: 'xx' },
      { LanguageCode: 'en', Score: 0.2 },
      { LanguageCode: 'zh-TW', Score: 0.8 },
      { LanguageCode: 'yy' },
    ];
    fake.mock.on(DetectDominantLanguageCommand).resolves({ Languages });

    expect(await language().detectLanguage(`${'x'.repeat(4999)}😀`)).toEqual({ code: 'zh', confidence: 0.8 });
    const asked = fake.mock.commandCalls(DetectDominantLanguageCommand)[0]?.args[0].input.Text;
    expect(asked).toBe(`${'x'.repeat(4999)}\ufffd`);
    fake.mock.on(DetectDominantLanguageCommand).resolves({ Languages: [] });
    expect(await language().detectLanguage('x')).toEqual({ code: 'und', confidence: 0 });
  });

  it('ignores entities without offsets, length or score', async () => {
    const place = { Type: 'PERSON' as const, Score: 0.9, BeginOffset: 0, EndOffset: 3 };
    const { BeginOffset: _begin, ...noBegin } = place;
    const { EndOffset: _end, ...noEnd } = place;
    const { Score: _score, ...noScore } = place;
    fake.mock.on(DetectEntitiesCommand).resolves({ Entities: [{ ...place, EndOffset: 0 }, noBegin, noEnd, noScore] });

    expect(await language().findEntities('Ann', 'es')).toEqual([]);
    expect(fake.mock.commandCalls(DetectEntitiesCommand)[0]?.args[0].input).toEqual({ Text: 'Ann', LanguageCode: 'es' });
  });

  it('counts a date as personal data only if it is a birthday', async () => {
    expect(await language().findPersonalData('We met on 3 March 2026.', 'en')).toEqual([]);
    expect(await language().findPersonalData('Born on 3 March 1976.', 'en')).toMatchObject([{ category: 'DATE_OF_BIRTH' }]);
  });

  it('uses the embedded engine for languages that Comprehend does not support, with a note', async () => {
    const text = 'Sehr geehrte Frau Müller, bitte zahlen Sie bis Freitag.';

    expect(await language().findPersonalData(text, 'de')).toMatchObject([{ category: 'NAME' }]);
    expect(fake.mock.commandCalls(DetectPiiEntitiesCommand)).toEqual([]);
    expect(language().notes?.('de')).toEqual([{ code: 'PERSONAL_DATA_NOT_FOR_COMPREHEND' }]);
    expect(language().notes?.('ar')).toEqual([{ code: 'PERSONAL_DATA_NOT_FOR_COMPREHEND' }, { code: 'PERSONAL_DATA_OTHER_LANGUAGE' }]);
    expect(language().notes?.('pl')).toEqual([{ code: 'LANGUAGE_NOT_FOR_COMPREHEND' }, ...(local.notes?.('pl') ?? [])]);
    expect(['en', 'es', 'und'].map((code) => language().notes?.(code))).toEqual([[], [], []]);
  });

  it('names the engine for each kind of finding', () => {
    const name = 'Amazon Comprehend';
    const personalData = `${name}, ${local.engines['personalData'] ?? ''}`;

    expect(language().engines).toEqual({ language: name, personalData, entities: name, keyPhrases: name, sentiment: name });
  });

  it.each([...['InvalidRequestException', 'TextSizeLimitExceededException', 'UnsupportedLanguageException', 'ValidationException']])(
    'falls back to the embedded engine if Comprehend rejects the text with %s',
    async (name) => {
      fake.mock.on(DetectEntitiesCommand).rejects(new ComprehendServiceException({ ...failure, name, $fault: 'client' }));

      expect(await language().findEntities('Globex Corporation in Chicago.', 'en')).toEqual(
        expect.arrayContaining([expect.objectContaining({ value: 'Globex Corporation' })]),
      );
    },
  );

  it.each([
    new TooManyRequestsException(failure),
    new InternalServerException(failure),
    Object.assign(new Error('no'), { name: 'AccessDeniedException' }),
  ])('throws a transient error, so that the message is retried: $name', async (error) => {
    fake.mock.on(DetectEntitiesCommand).rejects(error);

    await expect(language().findEntities('Globex Corporation', 'en')).rejects.toThrow(error);
  });

  it('throws if part of a batch fails', async () => {
    fake.mock.on(BatchDetectSentimentCommand).resolves({ ResultList: [], ErrorList: [{ Index: 0, ErrorCode: 'INTERNAL_SERVER_ERROR' }] });

    await expect(language().judgeSentiment('We love it.', 'en')).rejects.toThrow('INTERNAL_SERVER_ERROR');
  });
});
