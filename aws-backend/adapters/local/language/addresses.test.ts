import { findAddresses } from './addresses.ts';

const addressesIn = (text: string): string[] => findAddresses(text).map(({ start, end }) => text.slice(start, end));

describe('findAddresses', () => {
  it.each([
    '2780 Granville St, Vancouver, BC V6H 3J3',
    '8 Seafield Terrace, Salthill, Galway H91 X4KD',
    'Level 12, 300 Collins Street, Melbourne VIC 3000'.slice(10),
    'The Old Rectory, Church Lane, Little Wenlock, Telford TF6 5BB',
    'House 45, Sector 21, Chandigarh 160022',
    'rue de la Loi 155, 1040 Bruxelles',
    'Via Garibaldi 12, 20121 Milano',
    '4820, rue Saint-Denis, Montréal (Québec) H2J 2L6',
    'Av. Insurgentes Sur 1602, Col. Crédito Constructor, 03940 Ciudad de México',
    'twenty-two Mill Lane, Bath',
    '4417 W 9TH ST, TULSA, OK 74127',
  ])('takes all of it: %s', (address) => {
    expect(addressesIn(`Please send it to ${address}. Thank you.`)).toContain(address);
  });

  it.each([
    'The Old Mill, a restaurant in Leeds, opens at 18:00.',
    'Plot 12, Figure 3, Appendix B show 160022 units.',
    'Via Anna we heard of 12 offers. La rue est fermée depuis 1040 jours.',
    'Five Guys opened nine shops; Two Court rulings followed.',
  ])('is nobody’s: %s', (text) => {
    expect(addressesIn(text)).toEqual([]);
  });
});
