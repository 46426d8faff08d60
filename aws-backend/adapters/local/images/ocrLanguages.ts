/** The languages whose letters the OCR engine has a model of, by the name of its model. */
export const ocrModels = { en: 'eng', de: 'deu', fr: 'fra', es: 'spa' } as const;
export type OcrLanguage = keyof typeof ocrModels;

export const isOcrLanguage = (code: string): code is OcrLanguage => Object.hasOwn(ocrModels, code);
