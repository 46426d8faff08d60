import { InsightRecord } from '../contracts/records/media.ts';
import { insightsOf } from './insights.ts';
import { mention, sampleResult } from './test/result.ts';

const text = 'Contact: Ann Lee\nTotal due: 12.50 GBP\nAnn Lee will send the offer by Friday. They may leave.';
const ann = [
  { category: 'NAME' as const, confidence: 1, ...mention(text, 'Ann Lee') },
  { category: 'NAME' as const, confidence: 1, ...mention(text, 'Ann Lee', 20) },
];
const field = (name: string, value: string) => ({ name, value, page: 1, confidence: 0.9, ...mention(text, value) });
const with_ = (extraction: object, found: Parameters<typeof sampleResult>[1] = {}) => {
  const result = sampleResult(text, { personalData: ann, ...found });
  Object.assign(result.extraction, extraction);
  const records = insightsOf(result);
  expect(InsightRecord.array().parse(records)).toEqual(records);
  expect(JSON.stringify(records)).not.toContain('Ann');
  return records.filter(({ Kind__c }) => Kind__c !== 'Personal Data');
};

describe('insightsOf', () => {
  it('returns form fields by name and value, without personal ones', () => {
    const formFields = [field('Contact', 'Ann Lee'), field('Total due', '12.50 GBP')];

    expect(with_({ formFields })).toMatchObject([{ Kind__c: 'Form Field', Category__c: 'Total due', Value__c: '12.50 GBP', Page__c: 1 }]);
  });

  it.each([
    ['whose name is personal data', { name: 'Ann Lee' }],
    ['that is part of personal data', mention(text, 'Lee')],
    ['that is empty', { value: ' \n' }],
  ])('returns no form field %s', (_, changes) => {
    expect(with_({ formFields: [{ ...field('Total due', '12.50 GBP'), ...changes }] })).toEqual([]);
  });

  it('returns a form field on two pages once, because Salesforce rejects duplicates in one call', () => {
    const formFields = [field('Total due', '12.50 GBP'), { ...field('Total\ndue', '12.50  GBP'), page: 2 }];

    expect(with_({ formFields })).toMatchObject([{ Category__c: 'Total due', Value__c: '12.50 GBP', Page__c: 1, Count__c: 1 }]);
  });

  it('returns a table without headers as Table, and skips empty headers', () => {
    const tables = [[[' ', '']], [['Article', '', 'Price\nin GBP']], [['Pump']]].map((rows) => ({ page: 1, rows, confidence: 1 }));

    expect(with_({ tables }).map(({ Value__c }) => Value__c)).toEqual(['Table', 'Article · Price in GBP', 'Pump']);
  });

  it('returns tables with their headers and row count, without headers that are personal', () => {
    const rows = [
      ['Article', 'Price'],
      ['Pump', '12'],
    ];
    const named = [
      ['Ann Lee', 'Bob'],
      ['1', '2'],
      ['3', '4'],
    ];
    const tables = [rows, rows, named].map((one, index) => ({ page: index + 1, rows: one, confidence: 1 }));

    expect(with_({ tables }).map(({ Kind__c, Value__c, Count__c, Page__c }) => [Kind__c, Value__c, Count__c, Page__c])).toEqual([
      ['Table', 'Table', 3, 3],
      ['Table', 'Article · Price', 2, 1],
      ['Table', 'Article · Price', 2, 2],
    ]);
  });

  it('returns each sighting once, with its count and low-confidence mark', () => {
    const face = { kind: 'Face' as const, value: 'Face', confidence: 0.7, isLowConfidence: false };
    const cup = { kind: 'Label' as const, value: 'Cup', confidence: 0.5, isLowConfidence: true, startMs: 4000, endMs: 6000 };

    const faces = [face, { ...face, confidence: 0.9, isLowConfidence: true }];

    expect(with_({ sightings: [...faces, cup, { ...cup, startMs: 1000, endMs: 2000 }] })).toMatchObject([
      { Kind__c: 'Face', Value__c: 'Face', Count__c: 2, Confidence__c: 0.9, Is_Low_Confidence__c: false, Start_Ms__c: null },
      { Kind__c: 'Label', Value__c: 'Cup', Count__c: 2, Is_Low_Confidence__c: true, Start_Ms__c: 1000, End_Ms__c: 6000 },
    ]);
  });

  it('returns a photo’s camera and time, never its location or people', () => {
    const properties = [
      { name: 'Camera', value: 'Globex One', isPersonal: false },
      { name: 'Place', value: '53.8, -1.5', isPersonal: true },
      { name: 'Artist', value: 'Ann Lee', isPersonal: false },
    ];

    expect(with_({ properties })).toMatchObject([
      { Kind__c: 'Form Field', Category__c: 'Camera', Value__c: 'Globex One', Confidence__c: 1, Count__c: 1 },
    ]);
  });

  it('returns action items with names masked, a due date, and an assignee only if it is no person', () => {
    const item = {
      text: 'Ann Lee will send the offer by Friday.',
      due: 'Friday',
      ...mention(text, 'Ann Lee will send the offer by Friday.'),
    };

    expect(with_({}, { actionItems: [{ ...item, owner: 'Ann Lee' }] })).toMatchObject([
      { Kind__c: 'Action Item', Value__c: '[NAME] will send the offer by Friday.', Assignee__c: null, Due__c: 'Friday' },
    ]);
    expect(with_({}, { actionItems: [{ ...item, owner: 'Customer' }] })).toMatchObject([{ Assignee__c: 'Customer' }]);
    expect(with_({}, { actionItems: [{ ...item, text: 'Ann sends the offer' }] })).toMatchObject([
      { Value__c: '[NAME] will send the offer by Friday.' },
    ]);
  });

  it('returns an action item in the engine’s words with its page, without a due date that names a person', () => {
    const item = { text: 'Send the\noffer', ...mention(text, 'send the offer by Friday') };
    const pages = [{ number: 3, start: 0, end: text.length, method: 'text', confidence: 1 }];

    expect(with_({ pages }, { actionItems: [{ ...item, due: 'once Ann Lee is back' }] })).toMatchObject([
      { Value__c: 'Send the offer', Page__c: 3, Confidence__c: 1, Count__c: 1, Assignee__c: null, Due__c: null },
    ]);
  });

  it('drops findings and reasons that quote personal data found elsewhere', () => {
    const personalData = ann.slice(0, 1);
    const place = mention(text, 'Ann Lee will send the offer by Friday.');
    const customerRisk = { level: 'High' as const, reason: 'Ann Lee is angry', ...place };

    expect(with_({}, { personalData, actionItems: [{ text: 'Ann Lee sends it', ...place }] })).toEqual([]);
    expect(with_({}, { actionItems: [{ text: ' ', ...mention(text, 'send the offer') }] })).toEqual([]);
    expect(with_({}, { personalData, customerRisk })).toMatchObject([{ Category__c: 'High', Value__c: 'High', Count__c: 1 }]);
  });

  it('returns the customer risk with its reason', () => {
    const customerRisk = { level: 'High' as const, reason: 'They may leave.', ...mention(text, 'They may leave.') };

    const pages = [{ number: 3, start: 0, end: text.length, method: 'text', confidence: 1 }];

    expect(with_({ pages }, { customerRisk })).toMatchObject([
      { Kind__c: 'Customer Risk', Category__c: 'High', Value__c: 'They may leave.', Page__c: 3, Confidence__c: 1 },
    ]);
  });

  it('returns a topic only once, even if it is also a key phrase', () => {
    const offer = { value: 'the offer', method: 'Extractive' as const, confidence: 0.6, mentions: [mention(text, 'the offer')] };

    expect(with_({}, { topics: [offer], keyPhrases: [offer] })).toMatchObject([
      { Kind__c: 'Topic', Category__c: 'Extractive', Value__c: 'the offer', Confidence__c: 0.6 },
    ]);
  });

  it('returns a finding’s speaker and time, to the word if words have times', () => {
    const whole = { start: 0, end: text.length, startMs: 1000, endMs: 9000, speaker: 'Speaker 1', confidence: 1 };
    const words = [{ ...mention(text, 'offer'), startMs: 4000, endMs: 4500 }];
    const topics = [{ value: 'the offer', method: 'Generated' as const, confidence: 1, mentions: [mention(text, 'the offer')] }];

    expect(with_({ segments: [whole] }, { topics })).toMatchObject([{ Start_Ms__c: 1000, End_Ms__c: 9000, Speaker__c: 'Speaker 1' }]);
    expect(with_({ segments: [{ ...whole, words }] }, { topics })).toMatchObject([{ Start_Ms__c: 4000, End_Ms__c: 4500 }]);
    const from = text.indexOf('offer');
    expect(
      with_(
        {
          segments: [
            { ...whole, end: from },
            { ...whole, start: from, startMs: 5000 },
          ],
        },
        { topics },
      ),
    ).toMatchObject([{ Start_Ms__c: 1000 }]);
    expect(with_({ segments: [{ ...whole, speaker: 'Ann Lee' }] }, { topics })).toMatchObject([{ Start_Ms__c: 1000, Speaker__c: null }]);
  });

  it('drops entities and topics that contain a person’s name', () => {
    const offices = [{ category: 'ORGANIZATION' as const, value: 'Ann Lee Ltd', confidence: 1, mentions: [mention(text, 'the offer')] }];
    const topics = [{ value: 'offer of Ann Lee', method: 'Generated' as const, confidence: 1, mentions: [mention(text, 'the offer')] }];

    expect(with_({}, { entities: offices, topics })).toEqual([]);
  });

  it('takes a finding’s times from the words in its segment, or else from the segment', () => {
    const said = (value: string, startMs: number) => ({ ...mention(text, value), startMs, endMs: startMs + 500 });
    const segments = [
      { ...said('Contact: Ann Lee\n', 0), confidence: 1 },
      { ...said('Total due: 12.50 GBP\n', 2000), confidence: 1, words: [said('Total', 2000), said('due', 3000), said(': 12.50', 4000)] },
      { ...said('They may leave.', 6000), confidence: 1 },
    ];
    const keyPhrases = ['Total due', 'They may leave'].map((value) => ({ value, confidence: 1, mentions: [mention(text, value)] }));

    expect(with_({ segments }, { keyPhrases }).map(({ Start_Ms__c, End_Ms__c }) => [Start_Ms__c, End_Ms__c])).toEqual([
      [2000, 3500],
      [6000, 6500],
    ]);
  });
});
