import { findLabelledNumbers } from './labelledNumbers.ts';

const found = (text: string): string[] => [...new Set(findLabelledNumbers(text).map(({ start, end }) => text.slice(start, end)))];

describe('findLabelledNumbers', () => {
  it.each([
    ['Passport No: 533401234', '533401234'],
    ['Reisepassnummer: C01X00T47', 'C01X00T47'],
    ['Passeport n° 12AB34567', '12AB34567'],
    ["Driver's license: D123-4567-8901", 'D123-4567-8901'],
    ['Driving licence number MORGA753116SM9IJ', 'MORGA753116SM9IJ'],
    ['Führerscheinnummer B072RRE2I55', 'B072RRE2I55'],
    ['Bank account no. 12345678, sort code 12-34-56', '12345678'],
    ['Wire to account 021000021 / 483920117', '021000021 / 483920117'],
    ['Sort code 12-34-56, account number 87654321', '87654321'],
    ['Account number: 483920117, routing 021000021', '483920117'],
    ['Konto-Nr.: 532 013 000', '532 013 000'],
    ['Cuenta bancaria: 2100 0418 45 0200051332', '2100 0418 45 0200051332'],
    ['Password: hunter2secret', 'hunter2secret'],
    ['Passwort für das Portal: Pumpe2026!', 'Pumpe2026!'],
    ['The PIN is 4821.', '4821'],
  ])('finds the number after its label: %s', (text, number) => {
    expect(found(text)).toEqual([number]);
  });

  it.each([
    'Your customer account number: 99812345 is on the bill.',
    'Passport control opens at 6:30, bring 2 copies.',
    'The password must have 12 letters.',
    'We pay the account of 2026 and 120000 units.',
    'Please transfer 12,241.20 GBP within 30 days.',
  ])('finds no number in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
