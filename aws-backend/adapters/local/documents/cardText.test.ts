import { cardText } from './cardText.ts';

const lines = (...each: string[]): string => each.join('\r\n');

describe('cardText', () => {
  it('reads an appointment as it is meant, and not how programs wrote it', () => {
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
      ...['SUMMARY: Review, with Ann', 'DTSTART: 20260115T090000', 'DESCRIPTION: First line', 'Second line that goes on'],
      'ATTENDEE: Lee, Ann, mailto:ann@example.com',
    ]);
  });

  it('reads a card of an old phone, without its picture', () => {
    const card = lines(
      ...['BEGIN:VCARD', 'VERSION:2.1', 'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Ann;;;', 'item1.TEL;CELL:+49 221 1234567'],
      ...['NOTE;ENCODING=QUOTED-PRINTABLE:First=0D=0A=', 'second', 'PHOTO;ENCODING=b;TYPE=JPEG:AAAA', ' BBBB', 'END:VCARD'],
    );

    expect(cardText(card).split(/\r?\n/)).toEqual(['N: Müller; Ann', 'TEL: +49 221 1234567', 'NOTE: First', 'second']);
  });

  it('leaves any other text as it is', () => {
    expect(cardText('Notes: BEGIN:VCARD')).toBe('Notes: BEGIN:VCARD');
  });
});
