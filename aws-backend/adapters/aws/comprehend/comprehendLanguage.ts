import { ComprehendClient } from '@aws-sdk/client-comprehend';
import { note } from '../../../contracts/notes.ts';
import type { Language } from '../../../ports/language.ts';
import { ownWords } from '../../local/language/ownWords.ts';
import { rememberLatest } from '../../local/language/rememberLatest.ts';
import { patience } from '../patience.ts';
import { comprehendCalls, languageCodeOf } from './comprehendCalls.ts';
import { isLasting } from './comprehendErrors.ts';
import { entitiesOf, keyPhrasesOf, personalDataOf, sentimentOf } from './comprehendFindings.ts';

/** Languages in which Comprehend detects personal data: docs.aws.amazon.com/comprehend/latest/dg/how-pii.html. */
const personalDataLanguages: ReadonlySet<string> = new Set(['en', 'es']);
/** Maximum 5 KB pieces whose sentiment is requested: limits the cost of a long text. */
const maxSentiments = 50;

/** Analyzes text with Amazon Comprehend; languages it doesn't support are analyzed by `local`, with a note. */
export const comprehendLanguage = (local: Language, client = new ComprehendClient(patience)): Language => {
  const calls = comprehendCalls(client);
  const orLocal = async <Answer>(ask: () => Promise<Answer>, askLocal: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await ask();
    } catch (error) {
      if (isLasting(error)) return askLocal();
      throw error;
    }
  };
  const inLanguage = <Answer>(
    languageCode: string,
    ask: (code: NonNullable<ReturnType<typeof languageCodeOf>>) => Promise<Answer>,
    askLocal: () => Promise<Answer>,
  ): Promise<Answer> => {
    const code = languageCodeOf(languageCode);
    return code === undefined ? askLocal() : orLocal(() => ask(code), askLocal);
  };
  const findPersonalData = rememberLatest(async (text, languageCode) => {
    const embedded = await local.findPersonalData(text, languageCode);
    if (!personalDataLanguages.has(languageCode)) return embedded;
    return inLanguage(
      languageCode,
      async (code) => personalDataOf(await calls.personalData(text, code), embedded),
      () => Promise.resolve(embedded),
    );
  });
  return {
    engines: {
      language: 'Amazon Comprehend',
      personalData: `Amazon Comprehend, ${local.engines['personalData'] ?? ''}`,
      entities: 'Amazon Comprehend',
      keyPhrases: 'Amazon Comprehend',
      sentiment: 'Amazon Comprehend',
    },
    notes: (languageCode) => {
      if (languageCode === 'und' || personalDataLanguages.has(languageCode)) return [];
      const embedded = local.notes?.(languageCode) ?? [];
      if (languageCodeOf(languageCode) === undefined) return [note('LANGUAGE_NOT_FOR_COMPREHEND'), ...embedded];
      return [note('PERSONAL_DATA_NOT_FOR_COMPREHEND'), ...embedded.filter(({ code }) => code === 'PERSONAL_DATA_OTHER_LANGUAGE')];
    },
    detectLanguage: async (text) => {
      if (!/\p{L}/u.test(text)) return { code: 'und', confidence: 0 };
      const found = await calls.dominantLanguage(text);
      const code = found?.LanguageCode?.split('-')[0];
      return code === undefined ? { code: 'und', confidence: 0 } : { code, confidence: found?.Score ?? 0 };
    },
    findPersonalData,
    findEntities: (text, languageCode) =>
      inLanguage(
        languageCode,
        async (code) => entitiesOf(text, await calls.entities(text, code)),
        () => local.findEntities(text, languageCode),
      ),
    findKeyPhrases: (text, languageCode) =>
      inLanguage(
        languageCode,
        async (code) => keyPhrasesOf(text, await calls.keyPhrases(text, code), await findPersonalData(text, languageCode)),
        () => local.findKeyPhrases(text, languageCode),
      ),
    judgeSentiment: (text, languageCode) =>
      inLanguage(
        languageCode,
        async (code) => sentimentOf(await calls.sentiments(ownWords(text), code, maxSentiments)),
        () => local.judgeSentiment(text, languageCode),
      ),
  };
};
