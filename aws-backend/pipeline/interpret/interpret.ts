import type { Extraction } from '../../contracts/extraction.ts';
import type { MediaObject } from '../../contracts/media.ts';
import type { MediaResult } from '../../contracts/result.ts';
import type { Language } from '../../ports/language.ts';
import type { Model } from '../../ports/model.ts';
import { redact } from './redact.ts';
import { redactKnown } from './redactKnown.ts';

interface Ports {
  language: Language;
  model: Model;
}

/** Sentences a summary has at most: what is read at a glance. */
const summarySentences = 3;

const understand = async ({ language, model }: Ports, text: string) => {
  const detected = await language.detectLanguage(text);
  const [personalData, entities, keyPhrases, sentiment, summary] = await Promise.all([
    language.findPersonalData(text, detected.code),
    language.findEntities(text, detected.code),
    language.findKeyPhrases(text, detected.code),
    language.judgeSentiment(text, detected.code),
    model.summarize(text, summarySentences),
  ]);
  return { language: detected, personalData, entities, keyPhrases, sentiment, summary };
};

/** Finds all that there is to say about a text. */
export const interpret =
  (ports: Ports) =>
  async (media: MediaObject, extraction: Extraction): Promise<MediaResult> => {
    const { text } = extraction;
    const understood = await understand(ports, text);
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
