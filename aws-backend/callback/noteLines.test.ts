import { maxNotesLength } from '../contracts/limits.ts';
import { note, noteSentences, type KeptNote } from '../contracts/notes.ts';
import { noteLines } from './noteLines.ts';
import { sampleResult } from './test/result.ts';

const linesOf = (...notes: KeptNote[]) => noteLines(sampleResult('Hello', { notes }));

describe('noteLines', () => {
  it('returns nulls for a file without notes', () => {
    expect(linesOf()).toEqual({ Notes__c: null, Note_Codes__c: null });
  });

  it('keeps notes of earlier versions, which are sentences, next to those with codes', () => {
    expect(linesOf('Page 3 was\nnot read.', note('NO_SOUND'), ' \u0001')).toEqual({
      Notes__c: 'Page 3 was not read.\nThis video has no sound.',
      Note_Codes__c: '"Page 3 was\\nnot read."\n{"code":"NO_SOUND"}',
    });
  });

  it.each(['a "quoted", name.pdf', 'a\nb\tc.pdf', '{0} and {1}', '\\u000a 世界 😀', '</li>'])(
    'keeps each note on its own line: %j',
    (value) => {
      const { Note_Codes__c: codes } = linesOf(note('PAGES_UNREAD', value, 1234.5), note('NO_TEXT'));

      expect(codes?.split('\n').map((line) => JSON.parse(line) as unknown)).toEqual([
        { code: 'PAGES_UNREAD', values: [value, 1234.5] },
        { code: 'NO_TEXT' },
      ]);
    },
  );

  it('keeps as many whole notes as fit into both fields, the same in each', () => {
    const many = Array.from({ length: 200 }, (_, index) => note('PAGE_UNREAD', String(index)));
    const { Notes__c: sentences = null, Note_Codes__c: codes = null } = linesOf(...many);

    expect(codes!.split('\n')).toEqual(many.slice(0, sentences!.split('\n').length).map((each) => JSON.stringify(each)));
    expect(sentences!.length).toBeLessThanOrEqual(maxNotesLength);
    const kept = codes!.replaceAll('\n', '\r\n').length;
    expect(kept).toBeLessThanOrEqual(maxNotesLength);
    expect(kept).toBeGreaterThan(maxNotesLength - JSON.stringify(many.at(-1)).length - 2);
  });

  it('keeps a note that exactly fills its field', () => {
    const longest = 'x'.repeat(maxNotesLength - '""'.length);

    expect(linesOf(longest).Note_Codes__c).toHaveLength(maxNotesLength);
    expect(linesOf(`${longest}x`)).toEqual({ Notes__c: null, Note_Codes__c: null });
    expect(linesOf(note('NO_TEXT'), longest)).toEqual({
      Notes__c: noteSentences.NO_TEXT,
      Note_Codes__c: '{"code":"NO_TEXT"}',
    });
  });
});
