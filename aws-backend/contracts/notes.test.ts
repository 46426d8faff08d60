import { Extraction } from './extraction.ts';
import { note, noteSentences, uniqueNotes, type NoteCode } from './notes.ts';
import { noteSentence } from './noteSentence.ts';

const extraction = { schemaVersion: 1, format: 'txt', text: '', pages: [], attachments: [], engine: 'test 1' };

describe('notes', () => {
  it('are carried as they are, those of earlier versions too, which are sentences', () => {
    const notes = ['Amazon Textract could not read these pages: 3, 4.', note('NO_TEXT'), note('READ_IN_PIECES', 20)];

    expect(Extraction.parse({ ...extraction, notes }).notes).toEqual(notes);
  });

  it('have codes of one closed list', () => {
    expect(Extraction.safeParse({ ...extraction, notes: [{ code: 'NEVER_HEARD_OF' }] }).success).toBe(false);
  });

  it('are told once, those alike with other values apart', () => {
    const notes = [note('PAGE_UNREAD', '3'), 'Old.', note('PAGE_UNREAD', '4'), note('PAGE_UNREAD', '3'), 'Old.'];

    expect(uniqueNotes(notes)).toEqual(notes.slice(0, 3));
  });
});

describe('noteSentence', () => {
  it.each(Object.entries(noteSentences))('says %s in one line of plain English', (code, sentence) => {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(noteSentence(note(code as NoteCode, 'en', 'fr'))).not.toMatch(/[{}\n]/);
  });

  it.each([
    ['a count', note('MANY_PAGES_UNREAD', 1200, '7'), "Amazon Textract couldn't read 1,200 pages. The first of them is page 7."],
    ['a list', note('PAGES_UNREAD', '3, 4'), "Amazon Textract couldn't read these pages: 3, 4."],
    ['what looks like a place', note('PAGE_UNREAD', '{0} $&'), "Amazon Textract couldn't read page {0} $&."],
    ['a value that is missing', note('PAGE_UNREAD'), "Amazon Textract couldn't read page {0}."],
    ['a sentence of an earlier version', ' Page 3 was\nnot read. ', 'Page 3 was not read.'],
  ])('fills in %s', (_, kept, sentence) => {
    expect(noteSentence(kept)).toBe(sentence);
  });

  it.each([
    ['en', '(English)'],
    ['de', '(German)'],
    ['qqq', '(qqq)'],
    ['no language', '(no language)'],
  ])('names a language: %s', (code, name) => {
    expect(noteSentence(note('OTHER_LETTERS', code))).toContain(name);
  });
});
