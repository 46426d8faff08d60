import type { RecordStore } from '../store/recordStore.ts';

/** The language that a user has chosen, as Salesforce writes it: `en_US`, `de`. */
export const userLanguage = (store: RecordStore, userId: string): string => {
  const language = store.get('User', userId)?.['LanguageLocaleKey'];
  return typeof language === 'string' ? language : 'en_US';
};
