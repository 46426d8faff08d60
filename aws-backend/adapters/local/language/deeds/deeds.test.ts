import { localLanguage } from '../localLanguage.ts';

const language = localLanguage();

describe('judgeSentiment, by described actions', () => {
  it.each([
    ['en', 'Negative', 'You said that the quote would be here by Monday. It is Thursday now.'],
    ['en', 'Neutral', 'The quote will be here by Monday.'],
    ['en', 'Negative', 'This is my third e-mail about the missing pallet.'],
    ['en', 'Neutral', 'This is the third e-mail of our series on pallets.'],
    ['en', 'Positive', 'The fitters were done two days before we expected them.'],
    ['en', 'Neutral', 'Please be here ten minutes before the meeting.'],
    ['en', 'Positive', 'In four years we never had to chase you.'],
    ['en', 'Negative', 'We had to chase you three times.'],
    ['en', 'Positive', 'Our old supplier never called back. You are the first who does.'],
    ['en', 'Mixed', 'The pump is excellent, but this is the third invoice with the same error.'],
    ['en', 'Neutral', 'The supplier must replace damaged goods within ten days.'],
    ['en', 'Neutral', 'The supplier repairs or replaces a damaged pump within five days.'],
    ['en', 'Negative', 'Your supplier has replaced the damaged pump with another damaged one.'],
    ['en', 'Neutral', 'Can you renew our contract by May?'],
    ['en', 'Neutral', 'We have not received your payment for invoice 12.'],
    ['de', 'Negative', 'Sie wollten am Montag anrufen, heute ist Freitag.'],
    ['de', 'Neutral', 'Heute ist Freitag, der 4. Mai.'],
    ['de', 'Positive', 'Die Presse ist in zwei Jahren nie stehen geblieben.'],
    ['de', 'Positive', 'Wir haben den Vertrag um zwei weitere Jahre verlängert.'],
    ['fr', 'Negative', 'Vous deviez livrer lundi, nous sommes jeudi.'],
    ['fr', 'Positive', "J'ai donné votre numéro à notre filiale de Lille."],
    ['fr', 'Neutral', 'Nous avons choisi une autre date.'],
    ['es', 'Negative', 'Quedaron en venir el lunes y ya estamos a jueves.'],
    ['es', 'Positive', 'La bomba nunca se ha parado.'],
    ['es', 'Neutral', 'Hemos elegido otra fecha.'],
  ])('judges %s as %s: %s', async (languageCode, label, text) => {
    expect(await language.judgeSentiment(text, languageCode)).toMatchObject({ label });
  });

  it('ignores actions in a table, which has no sentences', async () => {
    const cells = 'second wrong 12 '.repeat(400);

    expect(await language.judgeSentiment(`${cells}we never had to chase you`, 'de')).toMatchObject({ label: 'Neutral' });
  });
});
