import { note, noteSentences, type KeptNote } from '../../../../../../aws-backend/contracts/notes.ts';
import { noteSentence } from '../../../../../../aws-backend/contracts/noteSentence.ts';
import { customLabels } from '../../../../../test/customLabels.cjs';
import { noteTexts } from '../noteTexts.ts';

jest.mock('@salesforce/label/c.Media_Note_MANY_PAGES_UNREAD', () => ({ default: 'Ab Seite {1}: {0} ungelesen' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_Note_PAGES_UNREAD', () => ({ default: 'Ungelesen: {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_Note_OTHER_LETTERS', () => ({ default: 'Buchstaben: {0}' }), { virtual: true });

const custom = customLabels();
const codesOf = (...notes: KeptNote[]): string => notes.map((kept) => JSON.stringify(kept)).join('\n');
const shown = (...notes: KeptNote[]): string[] => noteTexts(notes.map(noteSentence).join('\n'), codesOf(...notes));

describe('noteTexts', () => {
  it.each(Object.entries(noteSentences))('has a label for %s, with the pipeline’s own sentence', (code, sentence) => {
    expect(noteTexts('Its sentence.', JSON.stringify({ code }))[0]).toMatch(/^c\.Media_Note_|^Ab Seite|^Ungelesen|^Buchstaben/);
    expect(custom.get(`Media_Note_${code}`)).toBe(sentence);
  });

  it.each([
    ['a count and a page', note('MANY_PAGES_UNREAD', 1200, '1100'), 'Ab Seite 1100: 1,200 ungelesen'],
    ['a list', note('PAGES_UNREAD', '3, 4'), 'Ungelesen: 3, 4'],
    ['any letters', note('PAGES_UNREAD', '"a, {1} $& \\n".pdf'), 'Ungelesen: "a, {1} $& \\n".pdf'],
    ['the name of a language', note('OTHER_LETTERS', 'de'), 'Buchstaben: German'],
  ])('fills in %s', (_, kept, text) => {
    expect(shown(kept)).toEqual([text]);
  });

  it('shows the sentence of a code that is newer than this page, and of a note from before there were codes', () => {
    const codes = `{"code":"NEWER"}\n${codesOf('Old.', note('NO_SOUND'))}\n{"code":"toString"}`;

    expect(noteTexts('New.\nOld.\nThis video has no sound.\nNone.', codes)).toEqual(['New.', 'Old.', 'c.Media_Note_NO_SOUND', 'None.']);
  });

  it('shows the sentences of a record that has no codes, or others than sentences', () => {
    expect(noteTexts('First.\nSecond.', '')).toEqual(['First.', 'Second.']);
    expect(noteTexts('First.\nSecond.', codesOf(note('NO_SOUND')))).toEqual(['First.', 'Second.']);
    expect(noteTexts('', codesOf(note('NO_SOUND')))).toEqual([]);
  });

  it.each(['{', 'null', '7', '[]', '{"code":7}', '{"code":"NO_SOUND","values":{}}'])('does not stumble over %s', (codes) => {
    expect(noteTexts('Said.', codes)).toHaveLength(1);
  });

  it('takes lines as a form of Salesforce may end them', () => {
    expect(noteTexts('Said.\r\nMore.', '{"code":"NEWER"}\r\n{"code":"NO_TEXT"}\r\n')).toEqual(['Said.', 'c.Media_Note_NO_TEXT']);
  });
});
