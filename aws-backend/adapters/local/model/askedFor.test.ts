import { sentencesOf } from '../language/sentences.ts';
import { actionsOf } from './askedFor.ts';

const asked = (text: string) =>
  actionsOf(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).map(({ text: said, owner, due }) => [said, owner, due]);

describe('actionsOf', () => {
  it.each([
    ['* Sam to send the DPA by Monday', ['Sam to send the DPA by Monday', 'Sam', 'Monday']],
    ['- Tom will send the redlined MSA tomorrow', ['Tom will send the redlined MSA tomorrow', 'Tom', 'tomorrow']],
    [
      '3. [NAME_1] (Legal) to review the contract by 2026-12-15.',
      ['[NAME_1] (Legal) to review the contract by 2026-12-15.', '[NAME_1]', '2026-12-15'],
    ],
    ['Please send us the report by EOD Friday.', ['Please send us the report by EOD Friday.', undefined, 'EOD Friday']],
    ['IT needs the security questionnaire by EOD Friday.', ['IT needs the security questionnaire by EOD Friday.', undefined, 'EOD Friday']],
    ['We will confirm the order by COB.', ['We will confirm the order by COB.', undefined, 'COB']],
    [
      'Bitte überweisen Sie den Betrag bis zum 15.12.2026.',
      ['Bitte überweisen Sie den Betrag bis zum 15.12.2026.', undefined, '15.12.2026'],
    ],
    ['Veuillez régler la facture avant le 3 mars 2027.', ['Veuillez régler la facture avant le 3 mars 2027.', undefined, '3 mars 2027']],
  ])('takes out who is to do what by when: %s', (text, action) => {
    expect(asked(text)).toEqual([action]);
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

  it('takes lines without bullets under a heading, where they begin like a task', () => {
    expect(asked('ACTION ITEMS\nSam to check the price\nSend the quote\nThe weather is fine.')).toEqual([
      ['Sam to check the price', 'Sam', undefined],
      ['Send the quote', undefined, undefined],
    ]);
  });

  it.each([
    'Happy to send you the file.',
    'Ready to ship on Monday.',
    'We need to talk.',
    'The invoice is due by Friday.',
    'Nothing to pay.',
    '- a blue pump',
    'The next steps are clear.',
  ])('takes nothing to be done for: %s', (text) => {
    expect(asked(text)).toEqual([]);
  });
});
