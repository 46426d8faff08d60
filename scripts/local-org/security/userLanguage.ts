import type { RecordStore } from '../store/recordStore.ts';

/** The user's language as a Salesforce locale: `en_US`, `de`. */
export const userLanguage = (store: RecordStore, userId: string): string => {
  const language = store.get('User', userId)?.['LanguageLocaleKey'];
  return typeof language === 'string' ? language : 'en_US';
};
