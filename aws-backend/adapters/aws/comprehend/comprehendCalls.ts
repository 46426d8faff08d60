import {
  DetectDominantLanguageCommand,
  DetectEntitiesCommand,
  DetectKeyPhrasesCommand,
  DetectPiiEntitiesCommand,
  BatchDetectSentimentCommand,
  LanguageCode,
  type ComprehendClient,
  type SentimentScore,
} from '@aws-sdk/client-comprehend';
import pMap from 'p-map';
import { codeUnitsOf, piecesOf, type Piece } from './pieces.ts';

/** Maximum UTF-8 bytes of one text: docs.aws.amazon.com/comprehend/latest/dg/guidelines-and-limits.html; for sentiment, 5 KB. */
const maxTextBytes = 100_000;
const maxSentimentBytes = 5000;
/** Maximum texts per batch: same page. */
const maxBatch = 25;
/** Code units that suffice to detect a language. */
const languageSample = 5000;

export interface Found {
  type: string;
  confidence: number;
  start: number;
  end: number;
}
interface Told {
  Type?: string | undefined;
  Score?: number | undefined;
  BeginOffset?: number | undefined;
  EndOffset?: number | undefined;
}

export const languageCodeOf = (code: string): LanguageCode | undefined => Object.values(LanguageCode).find((known) => known === code);

/** Concurrent requests: the longest text has a hundred pieces, which in sequence would exceed the function's timeout at every attempt. */
const atOnce = 5;

const placed = ({ text, start }: Piece, told: readonly Told[]): Found[] => {
  const at = codeUnitsOf(text);
  return told.flatMap(({ Type: type = '', Score: confidence = 0, BeginOffset, EndOffset }) => {
    if (BeginOffset === undefined || EndOffset === undefined || EndOffset <= BeginOffset) return [];
    return [{ type, confidence, start: start + at(BeginOffset), end: start + at(EndOffset) }];
  });
};

/** Sends each piece, and maps the offsets of its findings to the whole text. */
const eachPiece = async (text: string, ask: (piece: string) => Promise<readonly Told[] | undefined>): Promise<Found[]> => {
  const pieces = piecesOf(text, maxTextBytes).filter((piece) => piece.text.trim() !== '');
  return (await pMap(pieces, async (piece) => placed(piece, (await ask(piece.text)) ?? []), { concurrency: atOnce })).flat();
};

/** Comprehend's operations on texts of any length, with offsets in UTF-16 code units of the whole text. */
export const comprehendCalls = (client: ComprehendClient) => ({
  dominantLanguage: async (text: string) => {
    const { Languages = [] } = await client.send(new DetectDominantLanguageCommand({ Text: text.slice(0, languageSample).toWellFormed() }));
    return Languages.toSorted((left, right) => (right.Score ?? 0) - (left.Score ?? 0))[0];
  },
  personalData: (text: string, LanguageCode: LanguageCode) =>
    eachPiece(text, async (Text) => (await client.send(new DetectPiiEntitiesCommand({ Text, LanguageCode }))).Entities),
  entities: (text: string, LanguageCode: LanguageCode) =>
    eachPiece(text, async (Text) => (await client.send(new DetectEntitiesCommand({ Text, LanguageCode }))).Entities),
  keyPhrases: (text: string, LanguageCode: LanguageCode) =>
    eachPiece(text, async (Text) => (await client.send(new DetectKeyPhrasesCommand({ Text, LanguageCode }))).KeyPhrases),
  /** The sentiment scores and the length of each piece; at most `most` pieces, spread evenly. */
  sentiments: async (text: string, LanguageCode: LanguageCode, most: number): Promise<{ length: number; scores: SentimentScore }[]> => {
    const all = piecesOf(text, maxSentimentBytes).filter((piece) => piece.text.trim() !== '');
    const step = Math.ceil(all.length / most);
    const pieces = all.filter((_, index) => index % step === 0);
    const judged: { length: number; scores: SentimentScore }[] = [];
    for (let from = 0; from < pieces.length; from += maxBatch) {
      const batch = pieces.slice(from, from + maxBatch);
      const { ResultList = [], ErrorList = [] } = await client.send(
        new BatchDetectSentimentCommand({ TextList: batch.map((piece) => piece.text), LanguageCode }),
      );
      if (ErrorList[0]) throw new Error(`Comprehend returned ${ErrorList[0].ErrorCode ?? 'an error'} for a piece of the text`);
      for (const { Index = -1, SentimentScore } of ResultList) {
        const length = batch[Index]?.text.length ?? 0;
        if (SentimentScore && length > 0) judged.push({ length, scores: SentimentScore });
      }
    }
    return judged;
  },
});
