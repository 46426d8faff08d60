import { findAddresses } from './addresses.ts';

const found = (text: string): string[] => findAddresses(text).map(({ start, end }) => text.slice(start, end));

describe('restsOfAddresses', () => {
  it.each([
    ['Send it to 88 Harbour St Apt 3 instead, Portland ME 04101', '88 Harbour St Apt 3', 'Portland ME 04101'],
    ['It is 12 Oak Street (the blue house), Leeds LS1 4AB.', '12 Oak Street', 'Leeds LS1 4AB'],
    ['ship to 12 oak street please, Portland, ME 04101-2233', '12 oak street', 'Portland, ME 04101-2233'],
  ])('finds the town and postcode after a few words: %s', (text, ...parts) => {
    expect(found(text)).toEqual(parts);
  });

  it.each([
    '12 Oak Street is closed, ask for Model XT 12345.',
    '12 Oak Street is closed. Portland ME 04101 is open.',
    '12 Oak Street and our warehouse in Portland ME.',
    '12 Oak Street: Portland ME 04101',
    '12 Oak Street is old, Invoice NO 12345',
    '12 Oak Street; ref QX1 2AB',
    '12 Oak Street opened 5 days ago, Portland ME 04101',
    '12 Oak Street, then call Ann.',
    '12 Oak Street has Boston and Leeds on its sign.',
    '12 Oak Street, the largest of all the streets that we have seen, Portland ME 04101',
  ])('finds only the street in: %s', (text) => {
    expect(found(text)).toEqual(['12 Oak Street']);
  });
});
