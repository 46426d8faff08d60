import { Extraction } from './extraction.ts';
import { note, noteSentences, uniqueNotes, type NoteCode } from './notes.ts';
import { noteSentence } from './noteSentence.ts';

const extraction = { schemaVersion: 1, format: 'txt', text: '', pages: [], attachments: [], engine: 'test 1' };

describe('Extraction.notes', () => {
  it('accepts both note codes and the plain sentences of earlier versions', () => {
    const notes = ['Amazon Textract could not read these pages: 3, 4.', note('NO_TEXT'), note('READ_IN_PIECES', 20)];

    expect(Extraction.parse({ ...extraction, notes }).notes).toEqual(notes);
  });

  it('rejects a code outside the closed list', () => {
    expect(Extraction.safeParse({ ...extraction, notes: [{ code: 'NEVER_HEARD_OF' }] }).success).toBe(false);
  });

  it('uniqueNotes keeps one of each note, and notes whose values differ', () => {
    const notes = [note('PAGE_UNREAD', '3'), 'Old.', note('PAGE_UNREAD', '4'), note('PAGE_UNREAD', '3'), 'Old.'];

    expect(uniqueNotes(notes)).toEqual(notes.slice(0, 3));
  });
});

describe('noteSentence', () => {
  it.each(Object.entries(noteSentences))('gives %s one line of plain English', (code, sentence) => {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(noteSentence(note(code as NoteCode, 'en', 'fr'))).not.toMatch(/[{}\n]/);
  });

  it.each([
    ['a count', note('MANY_PAGES_UNREAD', 1200, '7'), "Amazon Textract couldn't read 1,200 pages. The first of them is page 7."],
    ['a list', note('PAGES_UNREAD', '3, 4'), "Amazon Textract couldn't read these pages: 3, 4."],
    ['a value that looks like a placeholder', note('PAGE_UNREAD', '{0} $&'), "Amazon Textract couldn't read page {0} $&."],
    ['a missing value', note('PAGE_UNREAD'), "Amazon Textract couldn't read page {0}."],
    ['a sentence of an earlier version', ' Page 3 was\nnot read. ', 'Page 3 was not read.'],
  ])('fills in %s', (_, kept, sentence) => {
    expect(noteSentence(kept)).toBe(sentence);
  });

  it.each([
    ['en', '(English)'],
    ['de', '(German)'],
    ['qqq', '(qqq)'],
    ['no language', '(no language)'],
  ])('names the language of code %s', (code, name) => {
    expect(noteSentence(note('OTHER_LETTERS', code))).toContain(name);
  });
});
