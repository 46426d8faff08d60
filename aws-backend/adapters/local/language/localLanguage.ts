import type { Language } from '../../../ports/language.ts';
import { detectLanguage } from './detectLanguage.ts';
import { findEntities } from './entities/entities.ts';
import { findKeyPhrases } from './keyPhrases.ts';
import { foreignPhrasesIn } from './nounPhrases.ts';
import { findPersonalData } from './personalData.ts';
import { personalDataNotes } from './personalDataNotes.ts';
import { rememberLatest } from './rememberLatest.ts';
import { judgeSentiment, sentimentNotes } from './sentiment.ts';
import { tagWhole } from './tagWhole.ts';

const engines = {
  language: 'eld 2.1.0',
  personalData: 'rules and name lists, libphonenumber-js 1.13.16, ibantools 4.5.4',
  entities: 'rules and place lists, compromise 14.17.0',
  keyPhrases: 'compromise 14.17.0, rules',
  sentiment: 'vader-sentiment 1.1.3, word lists',
};

/** Analyzes text with embedded engines. */
export const localLanguage = (): Language => {
  const tag = rememberLatest((text, languageCode) => tagWhole(text, languageCode));
  const personalData = rememberLatest(findPersonalData);
  const names = async (text: string, languageCode: string) =>
    (await personalData(text, languageCode)).filter(({ category }) => category === 'NAME');
  return {
    engines,
    notes: (languageCode) => [...personalDataNotes(languageCode), ...sentimentNotes(languageCode)],
    detectLanguage,
    findPersonalData: personalData,
    findEntities: async (text, languageCode) =>
      findEntities(text, languageCode, await names(text, languageCode), await tag(text, languageCode)),
    findKeyPhrases: async (text, languageCode) =>
      findKeyPhrases(
        text,
        foreignPhrasesIn(text, languageCode) ?? (await tag(text, languageCode)).nounPhrases,
        await personalData(text, languageCode),
        languageCode === 'de',
      ),
    judgeSentiment,
  };
};
