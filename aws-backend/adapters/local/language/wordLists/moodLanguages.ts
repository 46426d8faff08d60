/** The languages whose moods are told by plain words; the words are loaded by the first text in one of them. */
export const moodLanguages = ['de', 'fr', 'es'] as const;
