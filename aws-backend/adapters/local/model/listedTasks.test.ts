import { sentencesOf } from '../../../contracts/sentences.ts';
import { actionsOf } from './askedFor.ts';

const asked = (text: string) =>
  actionsOf(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).map(({ text: said, owner, due }) => [said, owner, due]);

describe('actionsOf, for a list', () => {
  it('returns the teams and dates of listed tasks', () => {
    expect(
      asked('Actions\n- Legal to review the DPA\n- Credit note – Finance – 15 Dec\n- Me -> update the notes\n- send it (30 Nov)'),
    ).toEqual([
      ['Legal to review the DPA', 'Legal', undefined],
      ['Credit note – Finance – 15 Dec', 'Finance', '15 Dec'],
      ['Me -> update the notes', undefined, undefined],
      ['send it (30 Nov)', undefined, '30 Nov'],
    ]);
  });

  it('returns the items under a heading for tasks, up to the next heading', () => {
    const text = `Next steps:
- Sam: security review
- Draft the SOW
2) Book the room by 3 March 2026
Open questions:
- Is the price right?`;

    expect(asked(text)).toEqual([
      ['Sam: security review', 'Sam', undefined],
      ['Draft the SOW', undefined, undefined],
      ['Book the room by 3 March 2026', undefined, '3 March 2026'],
    ]);
  });

  it('takes the name before a task as its owner, and splits several tasks in one line', () => {
    expect(asked('3. Nächste Schritte\n- Frau [NAME_1] schickt die Kosten bis Freitag.\n- [NAME_2] prüft das Dach.')).toEqual([
      ['Frau [NAME_1] schickt die Kosten bis Freitag.', '[NAME_1]', 'Freitag'],
      ['[NAME_2] prüft das Dach.', '[NAME_2]', undefined],
    ]);
    expect(asked('TODO: [NAME_1] - ROI sheet by Thu; [NAME_2] - intro to the CFO')).toEqual([
      ['TODO: [NAME_1] - ROI sheet by Thu', '[NAME_1]', 'Thu'],
      ['[NAME_2] - intro to the CFO', '[NAME_2]', undefined],
    ]);
  });

  it('recognizes "What’s next" as a heading', () => {
    expect(asked("What's next:\n1. [NAME_1] - handover by Nov 30\n2. All - update the notes")).toEqual([
      ['[NAME_1] - handover by Nov 30', '[NAME_1]', 'Nov 30'],
      ['All - update the notes', undefined, undefined],
    ]);
  });

  it('returns lines without bullets under a heading if they start like a task', () => {
    expect(asked('ACTION ITEMS\nSam to check the price\nSend the quote\nThe weather is fine.')).toEqual([
      ['Sam to check the price', 'Sam', undefined],
      ['Send the quote', undefined, undefined],
    ]);
  });

  it('ends a list of tasks at a signature line', () => {
    const text = 'Next steps\n1. Both parties sign before 31 March.\n2. Kick-off in May.\nSignature: __________ Date: ________';

    expect(asked(text).map(([said]) => said)).toEqual(['Both parties sign before 31 March.', 'Kick-off in May.']);
  });

  it('ends a list of tasks at the date of the next meeting', () => {
    expect(asked('Aufgaben:\n- [NAME_1]: Schnittstelle bis 30.11. fertigstellen\nNächster Termin: 1. Dezember, 9 Uhr')).toEqual([
      ['[NAME_1]: Schnittstelle bis 30.11. fertigstellen', '[NAME_1]', '30.11.'],
    ]);
    expect(asked('[NAME_1] rappelle que tout doit être livré avant le 15 janvier.')).toEqual([]);
  });

  it('takes the name before a French colon or at the end of a line as the owner', () => {
    expect(asked('Actions à mener\n- [NAME_1] : envoyer le planning pour le 13 mars\n- relire le devis ([NAME_2], avril)')).toEqual([
      ['[NAME_1] : envoyer le planning pour le 13 mars', '[NAME_1]', '13 mars'],
      ['relire le devis ([NAME_2], avril)', '[NAME_2]', undefined],
    ]);
  });
});
