/** The languages whose sentiment is judged by word lists, which are imported for the first text in one of them. */
export const moodLanguages = ['de', 'fr', 'es'] as const;
