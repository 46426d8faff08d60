import type { Extraction } from '../../contracts/extraction.ts';
import type { MediaObject } from '../../contracts/media.ts';
import type { MediaResult } from '../../contracts/result.ts';
import type { Language } from '../../ports/language.ts';
import type { Model } from '../../ports/model.ts';
import { analyzed } from './analyzed.ts';
import { ocrNotes } from './ocrNotes.ts';
import { redact } from './redact.ts';
import { redactKnown } from './redactKnown.ts';
import { saidAgain } from './saidAgain.ts';

interface Ports {
  language: Language;
  model: Model;
}

const understand = async ({ language, model }: Ports, extraction: Extraction) => {
  const { text } = extraction;
  const detected = await language.detectLanguage(text);
  const personalData = saidAgain(text, await language.findPersonalData(text, detected.code));
  const [entities, keyPhrases, sentiment, { notes, ...analysis }] = await Promise.all([
    language.findEntities(text, detected.code),
    language.findKeyPhrases(text, detected.code),
    // A silent recording, or a photo without text, has no sentiment, not a neutral one.
    text.trim() === '' ? undefined : language.judgeSentiment(text, detected.code),
    analyzed(model, { text, languageCode: detected.code, personalData }),
  ]);
  const allNotes = [...ocrNotes(extraction, detected.code), ...(language.notes?.(detected.code) ?? []), ...notes];
  return {
    language: detected,
    personalData,
    entities,
    keyPhrases,
    ...(sentiment ? { sentiment } : {}),
    ...analysis,
    ...(allNotes.length > 0 ? { notes: allNotes } : {}),
  };
};

/** Runs all analyses of a text. */
export const interpret =
  (ports: Ports) =>
  async (media: MediaObject, extraction: Extraction): Promise<MediaResult> => {
    const { text } = extraction;
    const understood = await understand(ports, extraction);
    const { personalData, summary } = understood;
    const inSummary = await ports.language.findPersonalData(summary.text, understood.language.code);
    return {
      schemaVersion: 1,
      media,
      extraction,
      ...understood,
      redactedText: redact(text, personalData),
      redactedSummary: redactKnown(summary.text, inSummary, { text, personalData }),
      engines: { extraction: extraction.engine, ...ports.language.engines, summary: ports.model.engine },
    };
  };
