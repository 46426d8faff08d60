import { sentencesOf } from './sentences.ts';

const sentences = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it.each([
    ['It costs approx. USD 30. We pay.', ['It costs approx. USD 30.', 'We pay.']],
    ['Ask Dr. Lee. She knows.', ['Ask Dr. Lee.', 'She knows.']],
    ['Zahlbar bis zum 15. Dezember 2026. Danke.', ['Zahlbar bis zum 15. Dezember 2026.', 'Danke.']],
    ['We need parts, e.g. Pumps. Soon.', ['We need parts, e.g. Pumps.', 'Soon.']],
    ['Fabrikam Inc. We met them.', ['Fabrikam Inc.', 'We met them.']],
    ['Bis Donnerstag, 19. November, kommt er. Platz 3. Danke.', ['Bis Donnerstag, 19. November, kommt er.', 'Platz 3.', 'Danke.']],
    ['By Fabrikam Inc. (the Supplier) and us.', ['By Fabrikam Inc. (the Supplier) and us.']],
    ['Die Moser GmbH & Co. KG liefert. Danke.', ['Die Moser GmbH & Co. KG liefert.', 'Danke.']],
    ['Auf das u. g. Konto. Danke.', ['Auf das u. g. Konto.', 'Danke.']],
    ['Rollen, z. B. für Hof 3. Es geht, i. d. R. Montags. Ja.', ['Rollen, z. B. für Hof 3.', 'Es geht, i. d. R. Montags.', 'Ja.']],
    ['Globex, vertreten durch M. Delattre. Es kostet 12 Mio. CHF.', ['Globex, vertreten durch M. Delattre.', 'Es kostet 12 Mio. CHF.']],
    ['Par MM. [NAME_1] et D. Luis. Il pèse 5 M. Bien.', ['Par MM. [NAME_1] et D. Luis.', 'Il pèse 5 M.', 'Bien.']],
    [
      'Prensas, p. ej. La del taller. Talleres Soto, S.L. (el taller) paga.',
      ['Prensas, p. ej. La del taller.', 'Talleres Soto, S.L. (el taller) paga.'],
    ],
    [
      'we need 40 pumps. pls send the PO by friday... thanks rachel. please call',
      ['we need 40 pumps.', 'pls send the PO by friday...', 'thanks rachel.', 'please call'],
    ],
    ['die pumpe ist da. bitte melden', ['die pumpe ist da.', 'bitte melden']],
    ['Costs approx. we said, incl. it; am 3. bitte melden.', ['Costs approx. we said, incl. it; am 3. bitte melden.']],
  ])('continues after an abbreviation, and splits before lower case in texts without capitals: %s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it.each([
    ['Next steps:\n1. Sam calls\n2. Tom writes', ['Next steps:', '1. Sam calls', '2. Tom writes']],
    ['a) Sam calls\nb) Tom writes', ['a) Sam calls', 'b) Tom writes']],
    ['2.1 Sam calls Tom\n2.2 Tom writes', ['2.1 Sam calls Tom', '2.2 Tom writes']],
    ['4.2. Termination\nIV. Price', ['4.2. Termination', 'IV. Price']],
    ['The pump was here at\n14.30 Uhr on the site', ['The pump was here at\n14.30 Uhr on the site']],
    ['The pump is\nlate again.', ['The pump is\nlate again.']],
    ['10:05 Ann: about 18 seats\n10:06 Joe: great', ['10:05 Ann: about 18 seats', '10:06 Joe: great']],
    ['We meet in the hall at\n10:06 and then we go.', ['We meet in the hall at\n10:06 and then we go.']],
    [
      '2026-11-03\tGlobex is still waiting\t3\n2026-11-05\tContoso\t7',
      ['2026-11-03\tGlobex is still waiting\t3', '2026-11-05\tContoso\t7'],
    ],
    ['  \n', []],
    [
      'agent hello\ncustomer it leaks in the kitchen again\nagent oh\ncustomer yes',
      ['agent hello', 'customer it leaks in the kitchen again', 'agent oh', 'customer yes'],
    ],
    [
      'The pump that came is late\nagain, see www.pumps.example/some/rather/long/path\nand call us.',
      ['The pump that came is late\nagain, see www.pumps.example/some/rather/long/path\nand call us.'],
    ],
  ])('separates list items and joins wrapped lines: %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  // Each of these took minutes when characters were visited more than a few times.
  it.each([
    ['one endless word', 'é', 1_000_000, 1],
    ['abbreviations', 'Nr. ', 100_000, 1],
    ['dates', '1. März ', 100_000, 1],
    ['company names', 'Co. (', 100_000, 1],
    ['empty lines', '\n', 300_000, 0],
  ])('visits each character of a text of %s only a few times', (_, piece, count, expected) => {
    expect(sentencesOf(piece.repeat(count))).toHaveLength(expected);
  });
});
