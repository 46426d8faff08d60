import {
  BatchDetectSentimentCommand,
  ComprehendClient,
  DetectDominantLanguageCommand,
  DetectEntitiesCommand,
  DetectKeyPhrasesCommand,
  DetectPiiEntitiesCommand,
  type PiiEntityType,
  type EntityType,
} from '@aws-sdk/client-comprehend';
import { mockClient } from 'aws-sdk-client-mock';

const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /\p{Script=Hiragana}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['de', /\b(?:bitte|der|und|an)\b/i],
  ['fr', /\b(?:merci|nous|avant)\b/i],
  ['es', /\b(?:por favor|antes del)\b/i],
];
const personal: readonly (readonly [PiiEntityType, RegExp])[] = [
  ['NAME', /Margaret Thompson|Sarah Johnson|Ann/g],
  ['INTERNATIONAL_BANK_ACCOUNT_NUMBER', /DE89[\d ]+\d/g],
  ['EMAIL', /[\w.]+@[\w.]+\w/g],
  ['DATE_TIME', /3 March 2026/g],
];
const named: readonly (readonly [EntityType, RegExp])[] = [
  ['PERSON', /Margaret Thompson|Sarah Johnson/g],
  ['ORGANIZATION', /Northwind Trading|Globex Corporation/g],
  ['LOCATION', /Chicago/g],
  ['QUANTITY', /\$[\d,.]+\d/g],
  ['DATE', /3 March 2026/g],
];

/** Like the service, with offsets in code points (docs.aws.amazon.com/comprehend/latest/dg/how-entities.html shows the shape). */
const found = <Type>(text: string, patterns: readonly (readonly [Type, RegExp])[]) =>
  patterns.flatMap(([Type, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: Text, index }) => {
      const BeginOffset = Array.from(text.slice(0, index)).length;
      return { Type, Text, Score: 0.99, BeginOffset, EndOffset: BeginOffset + Array.from(Text).length };
    }),
  );

const moodOf = (text: string) => {
  const isGood = /great|wonderful|love/i.test(text);
  const isBad = /terrible|awful|damaged/i.test(text);
  const scores = { Positive: 0.02, Negative: 0.02, Neutral: 0.02, Mixed: 0.02 };
  return { ...scores, [isGood && isBad ? 'Mixed' : isGood ? 'Positive' : isBad ? 'Negative' : 'Neutral']: 0.94 };
};

/** Mocks Comprehend with a few known words and the size limits of the real service. */
export const fakeComprehend = () => {
  const mock = mockClient(ComprehendClient);
  mock.on(DetectDominantLanguageCommand).callsFake(({ Text }: { Text: string }) => ({
    Languages: [{ LanguageCode: scripts.find(([, pattern]) => pattern.test(Text))?.[0] ?? 'en', Score: 0.98 }],
  }));
  mock.on(DetectPiiEntitiesCommand).callsFake(({ Text }: { Text: string }) => ({ Entities: found(Text, personal) }));
  mock.on(DetectEntitiesCommand).callsFake(({ Text }: { Text: string }) => ({ Entities: found(Text, named) }));
  mock
    .on(DetectKeyPhrasesCommand)
    .callsFake(({ Text }: { Text: string }) => ({ KeyPhrases: found(Text, [['', /the annual support plan|Your call/gi]]) }));
  mock.on(BatchDetectSentimentCommand).callsFake(({ TextList }: { TextList: string[] }) => ({
    ResultList: TextList.map((text, Index) => ({ Index, SentimentScore: moodOf(text) })),
    ErrorList: [],
  }));
  return { mock, client: new ComprehendClient({ region: 'eu-west-1' }) };
};
