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
    '1450 Maple Grove Road\nDuluth MN 55811',
    'Unit 7, Tannery Court\n   12 Dock Lane\n   Hull HU1 2AB',
    'The Old Dairy\n4 Chapel Lane\nSettle\nNorth Yorkshire\nBD24 9AB',
    '31 Priory Approach, Leeds LS1 4DY',
    'Konrad-Adenauer-Straße 112, 65183 Wiesbaden',
    'Gartenweg 18, 2. OG links, 73728 Esslingen am Neckar',
    'SCHULSTRASSE 9\n6850 DORNBIRN',
    '3391 PECAN GROVE CT, MACON GA 31204',
    '12 RUE GUSTAVE FLAUBERT\n76000 ROUEN',
    'Ballyduff Lodge, Mill Road, Kilternan, Co. Dublin D18 X2Y3',
    'Carrer de València 221, 08008 Barcelona',
    '14 Páirc na Mara, Salthill, Galway H91 X2K7',
    'Unit 7, Sandpiper Industrial Estate, Dock Road, Grimsby DN31 3QT',
    'Villa 24, Street 11b, Al Barsha 2, Dubai',
    '12/4, 2nd Main Road, Gandhinagar, Adyar, Chennai - 600020',
    '6/41 Burns Bay Road, Lane Cove NSW 2066',
    'Na Příkopě 14, 110 00 Praha 1',
    'Keizersgracht 112, 1015 CX Amsterdam',
    'Glenview, Ballydehob, Co. Cork',
    'Lieu-dit La Grange Neuve, 24200 Sarlat-la-Canéda',
    'Getreidegasse 9/2/14, 5020 Salzburg',
    'PSC 303 BOX 48, APO AP 96204',
    'Av. Rivadavia 4982, piso 3 "C", C1424CEJ Buenos Aires',
  ])('finds the whole address: %s', (address) => {
    expect(addressesIn(`Please send it to ${address}. Thank you.`)).toContain(address);
  });

  it('finds the value of an address field, even in lower case', () => {
    expect(addressesIn('home address: 9c tudor gardens, bath ba1 1aa\nIP address: 10.0.0.1\nAddress: see page 4')).toEqual([
      '9c tudor gardens, bath ba1 1aa',
    ]);
  });

  it.each([
    'The Old Mill, a restaurant in Leeds, opens at 18:00.',
    'Plot 12, Figure 3, Appendix B show 160022 units.',
    'Via Anna we heard of 12 offers. La rue est fermée depuis 1040 jours.',
    'Five Guys opened nine shops; Two Court rulings followed.',
  ])('finds no address in: %s', (text) => {
    expect(addressesIn(text)).toEqual([]);
  });
});
