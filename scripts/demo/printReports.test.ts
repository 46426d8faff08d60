import { readable } from './printReports.ts';
import type { DemoReport } from './report.ts';

const report = (changes: Partial<DemoReport>): DemoReport =>
  ({
    ...{ file: 'a.pdf', status: 'Ready', code: null, kind: 'Document', pageCount: 1, language: 'en', sentiment: null, summary: null },
    ...{ personalData: [], insights: [], text: null, timingsMs: { upload: null, insights: null } },
    ...changes,
  }) as DemoReport;

describe('the terminal report of a file', () => {
  it('separates labels from values, however long the label is', () => {
    const insights = [
      { kind: 'Entity', category: 'ORGANIZATION', value: 'Globex' },
      { kind: 'Form Field', category: 'Invoice number of the supplier', value: '2026-0417' },
    ] as DemoReport['insights'];

    const lines = readable(report({ insights }), null).split('\n');

    expect(lines).toContainEqual(expect.stringMatching(/^ {2}Entity: ORGANIZATION +Globex$/));
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}Form Field: Invoice number of the supplier 2026-0417$/));
  });

  it.each(['text', 'summary'])('aligns the lines of a %s', (field) => {
    const lines = readable(report({ [field]: 'one\ntwo' }), null).split('\n');
    const columns = ['one', 'two'].map((word) => lines.find((line) => line.includes(word))?.indexOf(word));

    expect(columns).toEqual([24, 24]);
  });

  it('contains no terminal control sequences, whatever the file contains', () => {
    const hostile = 'a\u001B]52;c;ZXZpbA==\u0007b\u009B2J';
    const insights = [{ kind: 'Form Field', category: hostile, value: hostile }] as DemoReport['insights'];

    const shown = readable(report({ file: hostile, text: hostile, summary: hostile, insights }), hostile);

    expect(shown.replaceAll(/\u001B\[\d+m/g, '')).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/);
  });

  it('leaves out empty fields', () => {
    expect(readable(report({}), null)).not.toMatch(/Sentiment|Personal data|Took/);
  });
});
