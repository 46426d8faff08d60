import { cardText, wholeLetters } from './cardText.ts';

const lines = (...each: string[]): string => each.join('\r\n');

describe('cardText', () => {
  it('unfolds and unescapes an appointment, without IDs and time zone definitions', () => {
    const invitation = lines(
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VTIMEZONE', 'TZID:Europe/Berlin', 'END:VTIMEZONE', 'BEGIN:VEVENT', 'UID:4711'],
      ...[
        'SUMMARY:Review\\, with Ann',
        'DTSTART;TZID=Europe/Berlin:20260115T090000',
        'DESCRIPTION:First line\\nSecond line that go',
        ' es on',
      ],
      ...['ATTENDEE;CN="Lee, Ann";ROLE=REQ-PARTICIPANT:mailto:ann@example.com', 'END:VEVENT', 'END:VCALENDAR', ''],
    );

    expect(cardText(invitation).trim().split('\n')).toEqual([
      ...['SUMMARY: Review, with Ann', 'DTSTART: 2026-01-15 09:00 (Europe/Berlin)', 'DESCRIPTION: First line', 'Second line that goes on'],
      'ATTENDEE: Lee, Ann, ann@example.com',
    ]);
  });

  it('reads a quoted-printable vCard 2.1 without its photo', () => {
    const card = lines(
      ...['BEGIN:VCARD', 'VERSION:2.1', 'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Ann;;;', 'item1.TEL;CELL:+49 221 1234567'],
      ...['NOTE;ENCODING=QUOTED-PRINTABLE:First=0D=0A=', 'second', 'PHOTO;ENCODING=b;TYPE=JPEG:AAAA', ' BBBB', 'END:VCARD'],
    );

    expect(cardText(card).split(/\r?\n/)).toEqual(['N: Müller; Ann', 'TEL (mobile): +49 221 1234567', 'NOTE: First', 'second']);
  });

  it('reads property and attendee names that are folded', () => {
    const invitation = lines(
      ...[
        '',
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'SUMM',
        ' ARY:Review',
        'ATTENDEE;MEMBER="mailto:a@example.com","mailto:b@example.com";CN=An',
      ],
      ...[' n Lee:mailto:ann@example.com', 'END:VCALENDAR'],
    );

    expect(cardText(invitation).split('\n')).toEqual(['SUMMARY: Review', 'ATTENDEE: Ann Lee, ann@example.com']);
  });

  it('reads a vCalendar 1.0 appointment: its charset, and lines folded at spaces', () => {
    const appointment = lines(
      ...['BEGIN:VCALENDAR', 'VERSION:1.0', 'DESCR', ' IPTION:Prices of', ' pumps', 'LOCATION:Leeds'],
      ...['SUMMARY;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Gespr=E4ch mit=', ' M=FCller', 'END:VCALENDAR'],
    );

    expect(cardText(appointment).split('\n')).toEqual(['DESCRIPTION: Prices of pumps', 'LOCATION: Leeds', 'SUMMARY: Gespräch mit Müller']);
  });

  it('reads the property after a photo or URL that ends with "="', () => {
    const card = lines(
      'BEGIN:VCARD',
      'PHOTO;ENCODING=b:AAAA',
      ' BBB=',
      'TEL:+49 221 1234567',
      'URL:https://example.com/?q=',
      'TITLE:Buyer',
    );

    expect(cardText(card).split('\n')).toEqual(['TEL: +49 221 1234567', 'URL: https://example.com/?q=', 'TITLE: Buyer']);
  });

  it('joins multi-byte characters that are split by a fold', () => {
    const [before, after] = [Buffer.from('BEGIN:VCARD\r\nN:M\u00fc'), Buffer.from('ller')];
    const folded = Buffer.concat([before.subarray(0, -1), Buffer.from('\r\n '), before.subarray(-1), after]);

    expect(Buffer.from(wholeLetters(folded)).toString()).toBe('BEGIN:VCARD\r\nN:Müller');
    expect(wholeLetters(folded.subarray(6))).toEqual(folded.subarray(6));
  });

  it('ignores the alarm of an appointment', () => {
    const event =
      'BEGIN:VEVENT\nSUMMARY:Review\nBEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:REMINDER\nEND:VALARM\nLOCATION:Leeds\nEND:VEVENT';

    expect(cardText(`BEGIN:VCALENDAR\n${event}\nEND:VCALENDAR`)).toBe('SUMMARY: Review\nLOCATION: Leeds');
  });

  it('guesses a missing charset, and unescapes values', () => {
    const card = 'VERSION:2.1\nADR;WORK;ENCODING=QUOTED-PRINTABLE:;;Stra=DFe 5;K=F6ln\nURL:http\\://example.com\nNOTE:The \\"best\\" pump';

    expect(cardText(`BEGIN:VCARD\n${card}\nEND:VCARD`).split('\n')).toEqual([
      'ADR (work): Straße 5; Köln',
      'URL: http://example.com',
      'NOTE: The "best" pump',
    ]);
  });

  it('formats each of several dates', () => {
    const event = 'BEGIN:VCALENDAR\nEXDATE;TZID=Europe/London:20260414T090000,20260415T090000\nEND:VCALENDAR';

    expect(cardText(event)).toBe('EXDATE: 2026-04-14 09:00,2026-04-15 09:00 (Europe/London)');
  });

  it('separates people and appointments by empty lines', () => {
    expect(cardText('BEGIN:VCARD\nFN:Ann Lee\nEND:VCARD\nBEGIN:VCARD\nFN:Bob Hill\nEND:VCARD')).toBe('FN: Ann Lee\n\nFN: Bob Hill');
    expect(cardText('BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Review\nEND:VEVENT\nBEGIN:VTODO\nSUMMARY:Call\nEND:VTODO')).toBe(
      'SUMMARY: Review\n\nSUMMARY: Call',
    );
  });

  it('returns other text unchanged', () => {
    expect(cardText('Notes: BEGIN:VCARD')).toBe('Notes: BEGIN:VCARD');
  });

  it.each([
    ['BDAY:19800312', 'BDAY: 1980-03-12'],
    ['DUE:20260512T100000Z', 'DUE: 2026-05-12 10:00 UTC'],
    ['TEL:02079460', 'TEL: 02079460'],
    ['TEL;type=FAX;type=WORK;type=pref:+44 20 7946 0959', 'TEL (fax, work): +44 20 7946 0959'],
    ['TEL;TYPE="voice,home";VALUE=uri:tel:+1-555-0142', 'TEL (home): +1-555-0142'],
    ['TITLE;X=work:Head of work', 'TITLE: Head of work'],
    ['TEL;VALUE=uri:tel:+44-20-7946-0958', 'TEL: +44-20-7946-0958'],
    ['ADR;TYPE=work:;;1 Quay Street;Leeds;;LS1 4AP;United Kingdom', 'ADR (work): 1 Quay Street; Leeds; LS1 4AP; United Kingdom'],
    ['LOCATION:Room 4\\; Leeds', 'LOCATION: Room 4; Leeds'],
    ['SUMMARY:20260512 and later', 'SUMMARY: 20260512 and later'],
  ])('formats values for readers: %s', (line, read) => {
    expect(cardText(`BEGIN:VCARD\n${line}\nEND:VCARD`)).toBe(read);
  });
});
