/** The languages for which the OCR engine has a model, with the model's name. */
export const ocrModels = { en: 'eng', de: 'deu', fr: 'fra', es: 'spa' } as const;
export type OcrLanguage = keyof typeof ocrModels;

export const isOcrLanguage = (code: string): code is OcrLanguage => Object.hasOwn(ocrModels, code);
