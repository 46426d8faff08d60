import {
  BatchDetectSentimentCommand,
  DetectEntitiesCommand,
  DetectPiiEntitiesCommand,
  InternalServerException,
  TooManyRequestsException,
  UnsupportedLanguageException,
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
  it('finds places behind emoji where they stand', async () => {
    const text = '😀👩‍🚀 Ann wrote 😀 to s.johnson@globex.example.';

    expect((await language().findPersonalData(text, 'en')).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Ann',
      's.johnson@globex.example',
    ]);
  });

  it('asks about a long text in pieces that the service takes, and loses no place', async () => {
    const text = `${'The pump is late. Ünd so ön. '.repeat(9000)}Margaret Thompson called.`;

    const [found] = await language().findPersonalData(text, 'en');

    expect(text.slice(found?.start, found?.end)).toBe('Margaret Thompson');
    const asked = fake.mock.commandCalls(DetectPiiEntitiesCommand).map(({ args }) => args[0].input.Text ?? '');
    expect(asked.length).toBeGreaterThan(2);
    expect(Math.max(...asked.map((piece) => Buffer.byteLength(piece)))).toBeLessThanOrEqual(100_000);
  });

  it('judges moods in batches of 25 texts of 5 KB', async () => {
    await language().judgeSentiment('We love the new portal. '.repeat(12_000), 'en');

    for (const { args } of fake.mock.commandCalls(BatchDetectSentimentCommand)) {
      expect(args[0].input.TextList?.length).toBeLessThanOrEqual(25);
      for (const text of args[0].input.TextList ?? []) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(5000);
    }
  });

  it('takes no date for personal data but a birthday', async () => {
    expect(await language().findPersonalData('We met on 3 March 2026.', 'en')).toEqual([]);
    expect(await language().findPersonalData('Born on 3 March 1976.', 'en')).toMatchObject([{ category: 'DATE_OF_BIRTH' }]);
  });

  it('lets the embedded engine read what Comprehend cannot, and says so', async () => {
    const text = 'Sehr geehrte Frau Müller, bitte zahlen Sie bis Freitag.';

    expect(await language().findPersonalData(text, 'de')).toMatchObject([{ category: 'NAME' }]);
    expect(fake.mock.commandCalls(DetectPiiEntitiesCommand)).toEqual([]);
    expect(language().notes?.('de')).toEqual([{ code: 'PERSONAL_DATA_NOT_FOR_COMPREHEND' }]);
    expect(language().notes?.('pl')).toEqual([{ code: 'LANGUAGE_NOT_FOR_COMPREHEND' }]);
    expect(language().notes?.('en')).toEqual([]);
  });

  it('falls back where Comprehend will never take the text', async () => {
    fake.mock.on(DetectEntitiesCommand).rejects(new UnsupportedLanguageException(failure));

    expect(await language().findEntities('Globex Corporation in Chicago.', 'en')).toEqual(
      expect.arrayContaining([expect.objectContaining({ value: 'Globex Corporation' })]),
    );
  });

  it.each([
    new TooManyRequestsException(failure),
    new InternalServerException(failure),
    Object.assign(new Error('no'), { name: 'AccessDeniedException' }),
  ])('throws what may pass, so that the message comes again: $name', async (error) => {
    fake.mock.on(DetectEntitiesCommand).rejects(error);

    await expect(language().findEntities('Globex Corporation', 'en')).rejects.toThrow(error);
  });

  it('throws where a piece of a batch could not be judged', async () => {
    fake.mock.on(BatchDetectSentimentCommand).resolves({ ResultList: [], ErrorList: [{ Index: 0, ErrorCode: 'INTERNAL_SERVER_ERROR' }] });

    await expect(language().judgeSentiment('We love it.', 'en')).rejects.toThrow('INTERNAL_SERVER_ERROR');
  });
});
