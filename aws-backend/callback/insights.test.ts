import { InsightRecord } from '../contracts/records/media.ts';
import { insightsOf } from './insights.ts';
import { mention, sampleResult } from './test/result.ts';

const text = 'Ann Lee (ann@acme.com, bob@acme.com) of Acme signed. Acme pays Ann Lee.';
const person = { category: 'PERSON' as const, value: 'Ann Lee', confidence: 0.9, mentions: [mention(text, 'Ann Lee')] };
const acme = {
  category: 'ORGANIZATION' as const,
  value: 'Acme',
  confidence: 0.8,
  mentions: [mention(text, 'Acme'), mention(text, 'Acme', 50)],
};
const personal = (category: 'NAME' | 'EMAIL', value: string, confidence = 1) => ({ category, confidence, ...mention(text, value) });
const phrase = (value: string) => ({ value, confidence: 0.5, mentions: [mention(text, value)] });
const values = (...args: Parameters<typeof sampleResult>) => insightsOf(sampleResult(...args)).map(({ Value__c }) => Value__c);

describe('insightsOf', () => {
  it('returns records that match their schema', () => {
    const records = insightsOf(
      sampleResult(text, { entities: [acme], keyPhrases: [phrase('signed')], personalData: [personal('NAME', 'Ann Lee')] }),
    );

    expect(records.map((record) => InsightRecord.parse(record))).toEqual(records);
    expect(records).toMatchObject([
      { Kind__c: 'Personal Data', Category__c: 'NAME', Value__c: 'NAME', Count__c: 1 },
      { Kind__c: 'Entity', Category__c: 'ORGANIZATION', Value__c: 'Acme', Count__c: 2, Confidence__c: 0.8, Is_Low_Confidence__c: false },
      { Kind__c: 'Key Phrase', Category__c: null, Value__c: 'signed' },
    ]);
  });

  it('counts personal data by category and never shows it', () => {
    const personalData = [personal('EMAIL', 'ann@acme.com', 0.7), personal('EMAIL', 'bob@acme.com', 0.8996)];

    const records = insightsOf(sampleResult(text, { personalData }));

    expect(records).toMatchObject([{ Value__c: 'EMAIL', Count__c: 2, Confidence__c: 0.9 }]);
    expect(JSON.stringify(records)).not.toContain('acme.com');
  });

  it('leaves out people, and key phrases that name them', () => {
    expect(values(text, { entities: [person, acme], keyPhrases: [phrase('pays Ann Lee'), phrase('Ann Lee')] })).toEqual(['Acme']);
  });

  it('leaves out findings that overlap personal data', () => {
    const keyPhrases = [phrase('(ann@acme.com, bob'), phrase('signed')];

    expect(values(text, { keyPhrases, personalData: [personal('EMAIL', 'ann@acme.com')] })).toEqual(['EMAIL', 'signed']);
  });

  it('leaves out findings that repeat personal data found elsewhere', () => {
    const keyPhrases = [phrase('pays Ann Lee'), phrase('signed')];

    expect(values(text, { keyPhrases, personalData: [personal('NAME', 'Ann Lee')] })).toEqual(['NAME', 'signed']);
  });

  it('puts personal data first, then the findings with the most weight', () => {
    const keyPhrases = [phrase('signed'), { ...phrase('of Acme'), confidence: 0.9, mentions: [mention(text, 'of Acme')] }];

    expect(values(text, { keyPhrases, entities: [acme], personalData: [personal('EMAIL', 'ann@acme.com')] })).toEqual([
      'EMAIL',
      'Acme',
      'of Acme',
      'signed',
    ]);
  });

  it('keeps a kind with many findings from crowding out the others', () => {
    const keyPhrases = Array.from({ length: 200 }, (_, index) => ({ ...phrase('signed'), value: `thing ${index}` }));
    const result = sampleResult(text, { keyPhrases, entities: [{ ...acme, confidence: 0.01 }] });
    result.extraction.sightings = [{ kind: 'Label', value: 'Cup', confidence: 0.45, isLowConfidence: true }];

    expect(
      insightsOf(result)
        .slice(0, 3)
        .map(({ Kind__c }) => Kind__c)
        .sort(),
    ).toEqual(['Entity', 'Key Phrase', 'Label']);
    expect(insightsOf(result)).toHaveLength(202);
  });

  it('gives a finding the same external ID each time, prefixed with the file’s ID', () => {
    const first = insightsOf(sampleResult(text, { entities: [acme] }))[0]?.External_Id__c;
    const again = insightsOf(sampleResult(`More. ${text}`, { entities: [acme] }))[0]?.External_Id__c;

    expect(first).toMatch(/^a00\w{15}:[0-9a-f]{32}$/);
    expect(again).toBe(first);
  });

  it('cuts long values but gives them different external IDs', () => {
    const long = (end: string) => ({ ...phrase('signed'), value: `${'long '.repeat(80)}${end}` });

    const records = insightsOf(sampleResult(text, { keyPhrases: [long('a'), long('b')] }));

    expect(records.map(({ Value__c }) => Value__c.length)).toEqual([255, 255]);
    expect(new Set(records.map(({ External_Id__c }) => External_Id__c)).size).toBe(2);
  });

  it('cuts names of form fields and speakers to the length of their fields', () => {
    const formFields = [{ ...mention(text, 'signed'), name: 'n'.repeat(81), value: 'signed', page: 1, confidence: 1 }];
    const segments = [{ start: 0, end: text.length, startMs: 0, endMs: 1, speaker: 's'.repeat(81), confidence: 1 }];
    const result = sampleResult(text);
    Object.assign(result.extraction, { formFields, segments });

    expect(insightsOf(result)).toMatchObject([{ Category__c: `${'n'.repeat(79)}…`, Speaker__c: `${'s'.repeat(79)}…` }]);
  });

  it('leaves out blank values', () => {
    expect(values(text, { entities: [{ ...acme, value: ' ' }], keyPhrases: [{ ...phrase('signed'), value: '\n' }] })).toEqual([]);
  });

  it('returns a finding that is listed twice as one record', () => {
    expect(values(text, { keyPhrases: [phrase('signed'), { ...phrase('signed'), value: ' signed\n' }] })).toEqual(['signed']);
  });

  it('lists an entity once, even if it is also a key phrase', () => {
    expect(values(text, { entities: [acme], keyPhrases: [phrase('Acme'), phrase('signed')] })).toEqual(['Acme', 'signed']);
  });

  it('gives the page of a finding’s first mention', () => {
    const page = (number: number, start: number, end: number) => ({ number, start, end, method: 'text' as const, confidence: 1 });
    const result = sampleResult(text, { entities: [{ ...acme, mentions: [mention(text, 'Acme', 50)] }] });
    result.extraction.pages = [page(1, 0, 50), page(2, 50, text.length)];

    expect(insightsOf(result)).toMatchObject([{ Page__c: 2 }]);
  });

  it('gives the page of personal data and of text at a page’s start, and none for sightings without one', () => {
    const page = (number: number, start: number, end: number) => ({ number, start, end, method: 'text' as const, confidence: 1 });
    const result = sampleResult(text, { entities: [acme], personalData: [personal('EMAIL', 'bob@acme.com')] });
    const from = text.indexOf('Acme');
    result.extraction.pages = [page(1, 0, from), page(2, from, text.length)];
    result.extraction.sightings = [{ kind: 'Label', value: 'Cup', confidence: 0.4, isLowConfidence: true }];

    expect(insightsOf(result).map(({ Value__c, Page__c }) => [Value__c, Page__c])).toEqual([
      ['EMAIL', 1],
      ['Acme', 2],
      ['Cup', null],
    ]);
  });

  it('keeps entities of the same name in different categories apart', () => {
    const place = { ...acme, category: 'LOCATION' as const };

    expect(new Set(insightsOf(sampleResult(text, { entities: [acme, place] })).map(({ External_Id__c }) => External_Id__c)).size).toBe(2);
  });

  it('keeps form fields apart whose name and value are equal only when joined', () => {
    const result = sampleResult(text);
    result.extraction.formFields = [
      ['Room1', '2'],
      ['Room', '12'],
    ].map(([name = '', value = '']) => ({ ...mention(text, 'signed'), name, value, page: 1, confidence: 1 }));

    expect(insightsOf(result)).toHaveLength(2);
  });
});
