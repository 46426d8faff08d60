import { readable } from './printReports.ts';
import type { DemoReport } from './report.ts';

const report = (changes: Partial<DemoReport>): DemoReport =>
  ({
    ...{ file: 'a.pdf', status: 'Ready', code: null, kind: 'Document', pageCount: 1, language: 'en', sentiment: null, summary: null },
    ...{ personalData: [], insights: [], text: null, timingsMs: { upload: null, insights: null } },
    ...changes,
  }) as DemoReport;

describe('what the terminal shows of a file', () => {
  it('keeps every label apart from what it says, however long it is', () => {
    const insights = [
      { kind: 'Entity', category: 'ORGANIZATION', value: 'Globex' },
      { kind: 'Form Field', category: 'Invoice number of the supplier', value: '2026-0417' },
    ] as DemoReport['insights'];

    const lines = readable(report({ insights }), null).split('\n');

    expect(lines).toContainEqual(expect.stringMatching(/^ {2}Entity: ORGANIZATION +Globex$/));
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}Form Field: Invoice number of the supplier 2026-0417$/));
  });

  it('puts the lines of a text below each other', () => {
    const [first = '', second = ''] = readable(report({ text: 'one\ntwo' }), null)
      .split('\n')
      .slice(-3);

    expect(first.indexOf('one')).toBe(second.indexOf('two'));
  });

  it('leaves out what there is none of', () => {
    expect(readable(report({}), null)).not.toMatch(/Sentiment|Personal data|Took/);
  });
});
