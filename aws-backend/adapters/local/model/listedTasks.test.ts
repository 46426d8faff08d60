import { sentencesOf } from '../../../contracts/sentences.ts';
import { actionsOf } from './askedFor.ts';

const asked = (text: string) =>
  actionsOf(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).map(({ text: said, owner, due }) => [said, owner, due]);

describe('actionsOf a list', () => {
  it('tells teams and days of a listed task', () => {
    expect(
      asked('Actions\n- Legal to review the DPA\n- Credit note – Finance – 15 Dec\n- Me -> update the notes\n- send it (30 Nov)'),
    ).toEqual([
      ['Legal to review the DPA', 'Legal', undefined],
      ['Credit note – Finance – 15 Dec', 'Finance', '15 Dec'],
      ['Me -> update the notes', undefined, undefined],
      ['send it (30 Nov)', undefined, '30 Nov'],
    ]);
  });

  it('takes what stands under a heading for it, up to the next heading', () => {
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

  it('knows whose task it is by the name before it, and tells several in one line apart', () => {
    expect(asked('3. Nächste Schritte\n- Frau [NAME_1] schickt die Kosten bis Freitag.\n- [NAME_2] prüft das Dach.')).toEqual([
      ['Frau [NAME_1] schickt die Kosten bis Freitag.', '[NAME_1]', 'Freitag'],
      ['[NAME_2] prüft das Dach.', '[NAME_2]', undefined],
    ]);
    expect(asked('TODO: [NAME_1] - ROI sheet by Thu; [NAME_2] - intro to the CFO')).toEqual([
      ['TODO: [NAME_1] - ROI sheet by Thu', '[NAME_1]', 'Thu'],
      ['[NAME_2] - intro to the CFO', '[NAME_2]', undefined],
    ]);
  });

  it('knows how a mail begins its list', () => {
    expect(asked("What's next:\n1. [NAME_1] - handover by Nov 30\n2. All - update the notes")).toEqual([
      ['[NAME_1] - handover by Nov 30', '[NAME_1]', 'Nov 30'],
      ['All - update the notes', undefined, undefined],
    ]);
  });

  it('takes lines without bullets under a heading, where they begin like a task', () => {
    expect(asked('ACTION ITEMS\nSam to check the price\nSend the quote\nThe weather is fine.')).toEqual([
      ['Sam to check the price', 'Sam', undefined],
      ['Send the quote', undefined, undefined],
    ]);
  });

  it('ends a list of tasks with what is to be signed', () => {
    const text = 'Next steps\n1. Both parties sign before 31 March.\n2. Kick-off in May.\nSignature: __________ Date: ________';

    expect(asked(text).map(([said]) => said)).toEqual(['Both parties sign before 31 March.', 'Kick-off in May.']);
  });

  it('ends a list of tasks with when one meets again', () => {
    expect(asked('Aufgaben:\n- [NAME_1]: Schnittstelle bis 30.11. fertigstellen\nNächster Termin: 1. Dezember, 9 Uhr')).toEqual([
      ['[NAME_1]: Schnittstelle bis 30.11. fertigstellen', '[NAME_1]', '30.11.'],
    ]);
    expect(asked('[NAME_1] rappelle que tout doit être livré avant le 15 janvier.')).toEqual([]);
  });

  it('knows whose task it is behind a colon as French sets it, and at the end of a line', () => {
    expect(asked('Actions à mener\n- [NAME_1] : envoyer le planning pour le 13 mars\n- relire le devis ([NAME_2], avril)')).toEqual([
      ['[NAME_1] : envoyer le planning pour le 13 mars', '[NAME_1]', '13 mars'],
      ['relire le devis ([NAME_2], avril)', '[NAME_2]', undefined],
    ]);
  });
});
