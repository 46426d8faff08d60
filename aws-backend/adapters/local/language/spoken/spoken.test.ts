import { score } from '../test/personalDataScore.ts';
import { localLanguage } from '../localLanguage.ts';

const language = localLanguage();

describe('Spoken personal data', () => {
  it.each([
    [
      'en',
      'My card number is {CREDIT_CARD:four five three nine one four eight eight zero three four three six four six seven} and it expires in April.',
    ],
    [
      'en',
      'The card is {CREDIT_CARD:four, five, three, nine, one, four, eight, zero, three, four, three, six, four, six, seven}, I think.',
    ],
    ['en', 'My card is {CREDIT_CARD:4539, 1488, 0343, 6467}.'],
    ['en', 'Call me back on {PHONE:oh seven seven double oh nine hundred four six one} after five.'],
    ['en', "Phone number {PHONE:415 555 0132}, that's {PHONE:4 1 5, 5 5 5, 0 1 3 2}."],
    ['en', 'My social is {SSN:five three one, two two, eight eight four one}.'],
    [
      'en',
      'My IBAN is {IBAN:D E eight nine, three seven zero four, zero zero four four, zero five three two, zero one three zero, zero zero}.',
    ],
    ['en', 'My email is {EMAIL:jane dot doe at example dot com}, all lower case.'],
    ['en', 'You can email {EMAIL:harriet.lowndes at northwind.com}.'],
    ['en', 'I was born on {DATE_OF_BIRTH:March the fourth, nineteen seventy one}.'],
    ['en', 'Agent: And your date of birth?\nCaller: {DATE_OF_BIRTH:the twelfth of June nineteen eighty five}.'],
    ['en', 'I live at {ADDRESS:twenty two Mill Lane, Bath}.'],
    ['en', 'I live at {ADDRESS:twenty-two mill Lane} and call me back on {PHONE:077000900461} after five.'],
    ['en', 'My direct line is {PHONE:six one nine, five five five, zero one seven six}.'],
    ['de', 'Agent: Ihr Geburtsdatum bitte?\nKunde: {DATE_OF_BIRTH:dritter achter neunzehnhundertzweiundachtzig}.'],
    ['fr', 'Votre date de naissance, monsieur {NAME:Haddad} ?\nClient : Le {DATE_OF_BIRTH:cinq janvier mille neuf cent soixante et onze}.'],
    ['en', 'Involved: {NAME:Tyrell Odom} (m, b. {DATE_OF_BIRTH:12/30/1990}). Date of birth ..... {DATE_OF_BIRTH:09 Jan 2003}'],
    ['de', 'Nummer {PHONE:0151 5550 1234}, Bestellnummer 0151 5550 1234'],
    ['en', '{NAME:Josh}  mum {NAME:Karen}  {PHONE:07700 900321}'],
    ['en', '{NAME:Darius Kazlauskas} ({DATE_OF_BIRTH:07.07.1985}) met {NAME:Anna Weber} (07.07.2026).'],
    ['de', 'Kundin: {NAME:Behrami}, {NAME:B E H R A M I}, Vorname {NAME:Arbnora}.'],
    ['en', 'D0B: {DATE_OF_BIRTH:11.O4.1973}  Te1: {PHONE:020 7946 0l55}'],
    ['fr', 'Portable pro {PHONE:06 39 98 02 41}, réf. 06 39 98 02'],
    ['en', "Her surname is {NAME:Lowndes}, that's {NAME:L-O-W-N-D-E-S}."],
    ['de', 'Meine Nummer ist {PHONE:null eins sieben eins, fünf fünf fünf, null eins zweiundvierzig}.'],
    ['de', 'Die Mail ist {EMAIL:jana punkt meier at beispiel punkt de}.'],
    ['fr', 'Mon numéro est le {PHONE:zéro six, cinquante-cinq, quatre-vingt-dix-sept, soixante et onze, vingt-deux}.'],
    ['fr', 'Mon adresse mail est {EMAIL:claire point dubois arobase exemple point fr}.'],
    ['es', 'Mi móvil es el {PHONE:seis cinco cinco, treinta y cinco, cero uno, veintidós}.'],
    ['es', 'Mi correo es {EMAIL:luis punto vega arroba ejemplo punto es}.'],
  ])('is found: %s, %s', async (languageCode, labelled) => {
    const { missed, wrong } = await score(language, [[languageCode, labelled]]);

    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  });

  it.each([
    ['en', 'The order is one two three four and it came in two thousand twenty four.'],
    ['en', 'We sold three hundred and forty two units for four thousand five hundred dollars.'],
    ['en', 'One, two, three, four, five, six, seven, eight, nine, ten. Testing the phone line.'],
    ['en', 'The policy number is five five three two one nine eight four.'],
    ['en', 'The scores were one, two, one, three, four, two, one, zero.'],
    ['en', 'Rows: 4, 1, 5, 5, 5, 5, 0, 1, 3, 2, 3, 4, 5, 6'],
    ['en', 'Look at example dot com, or buy at contoso.com.'],
    ['de', 'Wir haben drei, vier oder fünf Angebote von zwölf Firmen.'],
    ['fr', 'Il reste dix-sept, vingt ou quatre-vingt-dix colis.'],
    ['ja', 'one two three four five six seven eight nine'],
  ])('isn’t confused with counts and other numbers: %s, %s', async (languageCode, text) => {
    expect(await language.findPersonalData(text, languageCode)).toEqual([]);
  });
});
