import type { Language } from '../../../ports/language.ts';
import { detectLanguage } from './detectLanguage.ts';
import { findEntities } from './entities.ts';
import { findKeyPhrases } from './keyPhrases.ts';
import { findPersonalData } from './personalData.ts';
import { judgeSentiment } from './sentiment.ts';
import { textTagger } from './taggedText.ts';

const engines = {
  language: 'eld 2.1.0',
  personalData: 'compromise 14.17.0, libphonenumber-js 1.13.16, ibantools 4.5.4',
  entities: 'compromise 14.17.0',
  keyPhrases: 'compromise 14.17.0',
  sentiment: 'vader-sentiment 1.1.3',
};

/** Understands text on this machine. */
export const localLanguage = (): Language => {
  const tag = textTagger();
  const names = async (text: string, languageCode: string) =>
    findPersonalData(text, languageCode, await tag(text)).filter(({ category }) => category === 'NAME');
  return {
    engines,
    detectLanguage: (text) => Promise.try(detectLanguage, text),
    findPersonalData: async (text, languageCode) => findPersonalData(text, languageCode, await tag(text)),
    findEntities: async (text, languageCode) => findEntities(text, await names(text, languageCode), await tag(text)),
    findKeyPhrases: async (text, languageCode) => findKeyPhrases(text, (await tag(text)).nounPhrases, await names(text, languageCode)),
    judgeSentiment: (text, languageCode) => Promise.try(judgeSentiment, text, languageCode),
  };
};
