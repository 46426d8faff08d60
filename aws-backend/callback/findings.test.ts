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

describe('what reaches Salesforce of a file', () => {
  it('fields of a form by name and value, but none that is personal', () => {
    const formFields = [field('Contact', 'Ann Lee'), field('Total due', '12.50 GBP')];

    expect(with_({ formFields })).toMatchObject([{ Kind__c: 'Form Field', Category__c: 'Total due', Value__c: '12.50 GBP', Page__c: 1 }]);
  });

  it('tables by the heads of their columns and the number of rows, and not even these where they are personal', () => {
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

  it('what is seen, once each, with the number of times and the mark of weak engines', () => {
    const face = { kind: 'Face' as const, value: 'Face', confidence: 0.7, isLowConfidence: false };
    const cup = { kind: 'Label' as const, value: 'Cup', confidence: 0.5, isLowConfidence: true, startMs: 4000, endMs: 6000 };

    expect(with_({ sightings: [face, { ...face, confidence: 0.9 }, cup, { ...cup, startMs: 1000, endMs: 2000 }] })).toMatchObject([
      { Kind__c: 'Face', Value__c: 'Face', Count__c: 2, Confidence__c: 0.9, Is_Low_Confidence__c: false, Start_Ms__c: null },
      { Kind__c: 'Label', Value__c: 'Cup', Count__c: 2, Is_Low_Confidence__c: true, Start_Ms__c: 1000, End_Ms__c: 6000 },
    ]);
  });

  it('camera and time of a photo, never its place', () => {
    const properties = [
      { name: 'Camera', value: 'Globex One', isPersonal: false },
      { name: 'Place', value: '53.8, -1.5', isPersonal: true },
    ];

    expect(with_({ properties })).toMatchObject([{ Kind__c: 'Form Field', Category__c: 'Camera', Value__c: 'Globex One' }]);
  });

  it('what is to be done, with names masked, by whom where that is no person, and until when', () => {
    const item = {
      text: 'Ann Lee will send the offer by Friday.',
      due: 'Friday',
      ...mention(text, 'Ann Lee will send the offer by Friday.'),
    };

    expect(with_({}, { actionItems: [{ ...item, owner: 'Ann Lee' }] })).toMatchObject([
      { Kind__c: 'Action Item', Value__c: '[NAME] will send the offer by Friday.', Assignee__c: null, Due__c: 'Friday' },
    ]);
    expect(with_({}, { actionItems: [{ ...item, owner: 'Customer' }] })).toMatchObject([{ Assignee__c: 'Customer' }]);
  });

  it('whether the customer may leave, and why', () => {
    const customerRisk = { level: 'High' as const, reason: 'They may leave.', ...mention(text, 'They may leave.') };

    expect(with_({}, { customerRisk })).toMatchObject([{ Kind__c: 'Customer Risk', Category__c: 'High', Value__c: 'They may leave.' }]);
  });

  it('topics, which are then no phrases', () => {
    const offer = { value: 'the offer', method: 'Extractive' as const, confidence: 0.6, mentions: [mention(text, 'the offer')] };

    expect(with_({}, { topics: [offer], keyPhrases: [offer] })).toMatchObject([
      { Kind__c: 'Topic', Category__c: 'Extractive', Value__c: 'the offer', Confidence__c: 0.6 },
    ]);
  });

  it('when and by whom something is said: to the word where words have times', () => {
    const whole = { start: 0, end: text.length, startMs: 1000, endMs: 9000, speaker: 'Speaker 1', confidence: 1 };
    const words = [{ ...mention(text, 'offer'), startMs: 4000, endMs: 4500 }];
    const topics = [{ value: 'the offer', method: 'Generated' as const, confidence: 1, mentions: [mention(text, 'the offer')] }];

    expect(with_({ segments: [whole] }, { topics })).toMatchObject([{ Start_Ms__c: 1000, End_Ms__c: 9000, Speaker__c: 'Speaker 1' }]);
    expect(with_({ segments: [{ ...whole, words }] }, { topics })).toMatchObject([{ Start_Ms__c: 4000, End_Ms__c: 4500 }]);
  });
});
