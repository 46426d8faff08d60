import { sentencesOf } from '../../../contracts/sentences.ts';
import { actionsOf } from './askedFor.ts';

const asked = (text: string) =>
  actionsOf(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).map(({ text: said, owner, due }) => [said, owner, due]);

describe('actionsOf, for a conversation', () => {
  it.each([
    ['[NAME_1]: We will send the proposal by Friday.', ['We will send the proposal by Friday.', '[NAME_1]', 'Friday']],
    ['[10:05] [NAME_2]: I will call the site tomorrow.', ['I will call the site tomorrow.', '[NAME_2]', 'tomorrow']],
    ['[05/03/2026, 10:05:01] [NAME_2]: I will call the site tomorrow.', ['I will call the site tomorrow.', '[NAME_2]', 'tomorrow']],
    [
      '05.03.26, 10:05 - [NAME_2]: Can you book a technician for tomorrow?',
      ['Can you book a technician for tomorrow?', undefined, 'tomorrow'],
    ],
    ['Speaker 1: Please send us the report by Monday.', ['Please send us the report by Monday.', undefined, 'Monday']],
    ["[09/02/2026 14:06] [NAME_1]: je m'en occupe, je l'envoie demain", ["je m'en occupe, je l'envoie demain", '[NAME_1]', 'demain']],
    ['[NAME_1] Vertrieb: Ich rufe da gleich an', ['Ich rufe da gleich an', '[NAME_1]', undefined]],
    ['[NAME_1]: [NAME_3] will review the draft.', ['[NAME_3] will review the draft.', '[NAME_3]', undefined]],
    ['[10:05] Agent ([NAME_2]): I will call the site tomorrow.', ['I will call the site tomorrow.', '[NAME_2]', 'tomorrow']],
    ['Agent [NAME_2]: I will call the site tomorrow.', ['I will call the site tomorrow.', '[NAME_2]', 'tomorrow']],
  ])('returns the tasks that a speaker promises or requests: %s', (text, action) => {
    expect(asked(text)).toEqual([action]);
  });

  it.each([
    "[NAME_1]: Hello.\n[NAME_2]: Okay. I'll send it tonight.\njess.w: Good. I will call.\n[NAME_1]: Fine.",
    "[9:02 AM] [NAME_1]\nHello\n[9:03 AM] [NAME_2]\nI'll send it tonight.\n[9:04 AM] jess.w\nI will call.\n[9:05 AM] [NAME_1]\nFine",
    "[NAME_1]  9:02 AM\nHello\n[NAME_2]  9:03 AM\nI'll send it tonight.\njess.w  9:04 AM\nI will call.\n[NAME_1]  9:04 AM\nFine",
  ])('attributes a sentence to the speaker of its turn: %j', (text) => {
    expect(asked(text)).toEqual([
      ["I'll send it tonight.", '[NAME_2]', 'tonight'],
      ['I will call.', undefined, undefined],
    ]);
  });
});
