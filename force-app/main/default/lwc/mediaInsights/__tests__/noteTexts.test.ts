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
  it.each(Object.entries(noteSentences))('has a label for %s with the same text as the pipeline’s', (code, sentence) => {
    expect(noteTexts('Its sentence.', JSON.stringify({ code }))[0]).toMatch(/^c\.Media_Note_|^Ab Seite|^Ungelesen|^Buchstaben/);
    expect(custom.get(`Media_Note_${code}`)).toBe(sentence);
  });

  it.each([
    ['a count and a page', note('MANY_PAGES_UNREAD', 1200, '1100'), 'Ab Seite 1100: 1,200 ungelesen'],
    ['a list', note('PAGES_UNREAD', '3, 4'), 'Ungelesen: 3, 4'],
    ['special characters', note('PAGES_UNREAD', '"a, {1} $& \\n".pdf'), 'Ungelesen: "a, {1} $& \\n".pdf'],
    ['the name of a language', note('OTHER_LETTERS', 'de'), 'Buchstaben: German'],
  ])('fills in %s', (_, kept, text) => {
    expect(shown(kept)).toEqual([text]);
  });

  it('shows the sentence of an unknown code, and of a note without a code', () => {
    const codes = `{"code":"NEWER"}\n${codesOf('Old.', note('NO_SOUND'))}\n{"code":"toString"}`;

    expect(noteTexts('New.\nOld.\nThis video has no sound.\nNone.', codes)).toEqual(['New.', 'Old.', 'c.Media_Note_NO_SOUND', 'None.']);
  });

  it('shows the sentences of a record without codes, or whose codes don’t match them', () => {
    expect(noteTexts('First.\nSecond.', '')).toEqual(['First.', 'Second.']);
    expect(noteTexts('First.\nSecond.', codesOf(note('NO_SOUND')))).toEqual(['First.', 'Second.']);
    expect(noteTexts('', codesOf(note('NO_SOUND')))).toEqual([]);
  });

  it.each(['{', 'null', '7', '[]', '{"code":7}', '{"code":"NO_SOUND","values":{}}'])('tolerates the invalid codes %s', (codes) => {
    expect(noteTexts('Said.', codes)).toHaveLength(1);
  });

  it('accepts Windows line breaks', () => {
    expect(noteTexts('Said.\r\nMore.', '{"code":"NEWER"}\r\n{"code":"NO_TEXT"}\r\n')).toEqual(['Said.', 'c.Media_Note_NO_TEXT']);
  });
});
