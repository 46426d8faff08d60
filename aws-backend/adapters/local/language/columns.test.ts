import { localLanguage } from './localLanguage.ts';

const language = localLanguage();

const found = async (text: string, languageCode = 'en'): Promise<string[]> =>
  (await language.findPersonalData(text, languageCode)).map(({ category, start, end }) => `${category}:${text.slice(start, end)}`);

describe('findInColumns', () => {
  it.each(['\t', ';', '|', ','])('finds personal data by column headers, with the delimiter %j', async (delimiter) => {
    const rows = [
      ['Surname', 'Date of birth', 'Delivered', 'Mobile', 'SSN'],
      ['Qwertz', '1970-05-02', '2026-05-02', '555010777', '412883310'],
      ['Ölmez-Ry', '2 May 1971', '2026-05-03', '(555) 010 778', '412-88-3311'],
    ];

    expect(await found(rows.map((row) => row.join(delimiter)).join('\n'))).toEqual([
      ...['NAME:Qwertz', 'DATE_OF_BIRTH:1970-05-02', 'PHONE:555010777', 'SSN:412883310'],
      ...['NAME:Ölmez-Ry', 'DATE_OF_BIRTH:2 May 1971', 'PHONE:(555) 010 778', 'SSN:412-88-3311'],
    ]);
  });

  it('recognizes headers in German, French and Spanish', async () => {
    expect(await found('Nachname;Geburtsdatum\nQwertz;02.05.1970', 'de')).toEqual(['NAME:Qwertz', 'DATE_OF_BIRTH:02.05.1970']);
    expect(await found('Prénom;Date de naissance\nQwertz;02/05/1970', 'fr')).toEqual(['NAME:Qwertz', 'DATE_OF_BIRTH:02/05/1970']);
    expect(await found('Apellidos;Fecha de nacimiento\nQwertz;02/05/1970', 'es')).toEqual(['NAME:Qwertz', 'DATE_OF_BIRTH:02/05/1970']);
  });

  it('recognizes database headers, and "Name" only beside columns of people', async () => {
    expect(await found('first_name,lastName,team\nPriya,Qwertz,Gold')).toEqual(['NAME:Priya', 'NAME:Qwertz']);
    expect(await found('Name,Email\nQwertz,q@kite.example')).toEqual(['NAME:Qwertz', 'EMAIL:q@kite.example']);
    expect(await found('Name,Price\nQwertz,12.50')).toEqual([]);
  });

  it('takes linear time for long lines of spaces and tabs', async () => {
    expect(await found(`${' '.repeat(300_000)}\n${'\t'.repeat(300_000)}`)).toEqual([]);
  });

  it('reads columns separated by spaces', async () => {
    expect(await found('Surname      Pass no.    Visitor\nQwertz       417         yes')).toEqual(['NAME:Qwertz']);
  });

  it('reads the values of form fields', async () => {
    expect(await found('Form 7\nBirth date:\t2 May 1970\nSurname\tQwertz\nFirst seen\t3 May 2026')).toEqual([
      'DATE_OF_BIRTH:2 May 1970',
      'NAME:Qwertz',
    ]);
  });

  it('reads the value of a form field after an empty cell', async () => {
    expect(await found('\tBirth date:\t\t2 May 1970\nSurname\t\tQwertz')).toEqual(['DATE_OF_BIRTH:2 May 1970', 'NAME:Qwertz']);
  });

  it('reads a table of any length up to an empty line or a row of another shape', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `${String(index)}\t1970-05-02`);
    const text = ['No.\tDate of birth', ...rows, '', '1\t2026-05-02', 'Order\tDate\tDate of birth', '7\t2026-05-02\t'].join('\n');

    const marks = await found(text);

    expect(marks).toHaveLength(3000);
    expect(new Set(marks)).toEqual(new Set(['DATE_OF_BIRTH:1970-05-02']));
  });

  it('reads quoted cells with delimiters and line breaks, and the rows after them', async () => {
    const text = [
      'No.,Surname,Note,Date of birth',
      '1,"Qwertz",tall,1970-05-02',
      '2,Zzyzx,"tall, and',
      'late, ""very""",1971-05-02',
      '3,"Algo, Ltd",6" pipe,1972-05-02',
      '4,Qworty,"",1973-05-02',
    ].join('\n');

    expect(await found(text)).toEqual([
      ...['NAME:Qwertz', 'DATE_OF_BIRTH:1970-05-02', 'NAME:Zzyzx', 'DATE_OF_BIRTH:1971-05-02'],
      ...['DATE_OF_BIRTH:1972-05-02', 'NAME:Qworty', 'DATE_OF_BIRTH:1973-05-02'],
    ]);
  });

  it('reads all rows despite unclosed quotation marks', async () => {
    const rows = Array.from({ length: 3000 }, () => 'Qwertz;6" pipe;1970-05-02');

    expect(await found(['Surname;Part;Date of birth', ...rows].join('\n'))).toHaveLength(6000);
  });

  it('reads rows without their empty last cells, and the rows after them', async () => {
    const text =
      'Surname\tDate of birth\tNote\nQwertz\t1970-05-02\nZzyzx\t1971-05-02\tlate\nTotal\t2\nSurname\tAlgo\nZzyzx\t1972-05-02\tlate';

    expect(await found(text)).toEqual([
      ...['NAME:Qwertz', 'DATE_OF_BIRTH:1970-05-02', 'NAME:Zzyzx', 'DATE_OF_BIRTH:1971-05-02'],
      'NAME:Algo',
    ]);
  });

  it('ignores columns of things, and companies in columns of people', async () => {
    expect(await found('Item\tDate\tPrice\nQwertz\t2026-05-02\t12')).toEqual([]);
    expect(await found('Contact\tSince\nQwertz Trading Ltd\t2026')).toEqual([]);
  });
});
