import { localLanguage } from '../localLanguage.ts';

const language = localLanguage();

const named = async (text: string, languageCode = 'en'): Promise<string[]> =>
  (await language.findEntities(text, languageCode))
    .toSorted((left, right) => (left.mentions[0]?.start ?? 0) - (right.mentions[0]?.start ?? 0))
    .map(({ category, value }) => `${category}:${value}`);

describe('findEntities', () => {
  it.each([
    ['The crane costs €1.1 million, the freight USD 2,000.', ['MONEY:€1.1 million', 'MONEY:USD 2,000']],
    ['It was paid on Tuesday, June 9, and again on 2026-07-01.', ['DATE:Tuesday, June 9', 'DATE:2026-07-01']],
    [
      'Castlemount Airways flies 40 tons to Naples, Italy.',
      ['ORGANIZATION:Castlemount Airways', 'OTHER:40 tons', 'LOCATION:Naples', 'LOCATION:Italy'],
    ],
    [
      'The AirPress 400 and the Pump P-200 were sold by Moss & Finlay.',
      ['OTHER:AirPress 400', 'OTHER:Pump P-200', 'ORGANIZATION:Moss & Finlay'],
    ],
    [
      'By Brightwater Analytics, Inc., a Delaware corporation, and Moss, Limited.',
      ['ORGANIZATION:Brightwater Analytics, Inc.', 'LOCATION:Delaware', 'ORGANIZATION:Moss, Limited'],
    ],
    [
      'Recap of the call with Globex. Initech offered us less. Call with Priya, migrate from Excel.',
      ['ORGANIZATION:Globex', 'ORGANIZATION:Initech', 'PERSON:Priya'],
    ],
    ['Review Tailspin Toys on 2 May.', ['DATE:2 May']],
    ['5. May we contact you?\n6. May our partners write?\nDue 5. May. Why?', ['DATE:5. May']],
    ['GSK-22 Gasket set\nHP-48 calculator\nFrom GSK and IBM.', ['ORGANIZATION:GSK', 'ORGANIZATION:IBM']],
    ['Ask Ellen Marsh, Senior Buyer, in Boston.', ['PERSON:Ellen Marsh', 'LOCATION:Boston']],
    [
      'They compare us with Hydrosol, talk to Priya, look at Numbers and went with Medserv.',
      ['ORGANIZATION:Hydrosol', 'PERSON:Priya', 'ORGANIZATION:Medserv'],
    ],
    ['BRENTWOOD SUPPLY CO.', ['ORGANIZATION:BRENTWOOD SUPPLY CO.']],
    ['Ship to DENVER CO 80202 or Boulder, CO on 3 May.', ['LOCATION:DENVER', 'DATE:3 May']],
    ['On-site installation, discount -$2,615.00 of $5-$10.', ['MONEY:-$2,615.00', 'MONEY:$5']],
  ])('finds the entities in: %s', async (text, entities) => {
    expect(await named(text)).toEqual(entities);
  });

  it.each([
    [
      'de',
      'Die Universität Jena zahlt am 4. Februar 2026 rund 1.450,00 € nach Köln.',
      ['ORGANIZATION:Universität Jena', 'DATE:4. Februar 2026', 'MONEY:1.450,00 €', 'LOCATION:Köln'],
    ],
    [
      'fr',
      'Le solde de 1 200 euros est dû le 1er octobre à Nantes, en Belgique.',
      ['MONEY:1 200 euros', 'DATE:1er octobre', 'LOCATION:Nantes', 'LOCATION:Belgique'],
    ],
    [
      'es',
      'Transportes Ebro SL cobra 90,50 € el miércoles en España.',
      ['ORGANIZATION:Transportes Ebro SL', 'MONEY:90,50 €', 'DATE:miércoles', 'LOCATION:España'],
    ],
    ['es', 'Cliente: Hola, soy yo.\nAgente: Diga.\nCliente: Es la bomba.\nAgente: Sí.\nCliente: Gracias, adiós.', []],
    ['fr', 'Client : Hôpital Saint-Luc, Lyon', ['ORGANIZATION:Hôpital Saint-Luc', 'LOCATION:Lyon']],
    ['de', 'Das liegt über dem Preis der Firma Hydrotec.', ['ORGANIZATION:Hydrotec']],
    [
      'de',
      'Hagemann Fördertechnik GmbH & Co. KG, Muster UG (haftungsbeschränkt) und Bergwacht Oberau e.V.',
      [
        'ORGANIZATION:Hagemann Fördertechnik GmbH & Co. KG',
        'ORGANIZATION:Muster UG (haftungsbeschränkt)',
        'ORGANIZATION:Bergwacht Oberau e.V.',
      ],
    ],
    [
      'fr',
      'La SARL Boulangeries du Rhône, Transports Girard S.A.S. et la SCI Les Glycines et Mme Roux',
      ['ORGANIZATION:SARL Boulangeries du Rhône', 'ORGANIZATION:Transports Girard S.A.S.', 'ORGANIZATION:SCI Les Glycines', 'PERSON:Roux'],
    ],
    ['de', 'Auftragsbestätigung AB-104882\nLG Petra', ['PERSON:Petra']],
    ['fr', 'Objet : Relance facture FA-88', []],
    ['fr', 'Client : Oui, bonjour.\nConseil : Oui.\nClient : Bonjour.\nClient : Merci.', []],
    [
      'es',
      'Contrato de Hoteles del Mar Menor, S.A. con Gestoría Palomar, S.L.P.\nCliente: Comunidad de Propietarios Los Almendros\nPara: todos',
      [
        'ORGANIZATION:Hoteles del Mar Menor, S.A.',
        'ORGANIZATION:Gestoría Palomar, S.L.P.',
        'ORGANIZATION:Comunidad de Propietarios Los Almendros',
      ],
    ],
    [
      'de',
      'CHF 12’450.– oder Fr. 500.00, am Fr. 13.03. rund 15 T€, 250 TEUR, 120 Tsd. Euro und 99,- €',
      ['MONEY:CHF 12’450.–', 'MONEY:Fr. 500.00', 'MONEY:15 T€', 'MONEY:250 TEUR', 'MONEY:120 Tsd. Euro', 'MONEY:99,- €'],
    ],
    [
      'de',
      'In KW 20, vom 16.03. bis Mitte Juni, Montag, den 16.3.2026, 3. Quartal 2026. Ziffer 4.2. gilt.\n3.5. Montage',
      ['DATE:KW 20', 'DATE:16.03.', 'DATE:Mitte Juni', 'DATE:Montag, den 16.3.2026', 'DATE:3. Quartal 2026'],
    ],
    ['fr', 'du 13 au 24 mars, mi-juin, 1er trimestre 2026', ['DATE:13 au 24 mars', 'DATE:mi-juin', 'DATE:1er trimestre 2026']],
    ['es', 'antes del 16/03, semana 14, finales de abril', ['DATE:16/03', 'DATE:semana 14', 'DATE:finales de abril']],
  ])('finds the entities in %s: %s', async (languageCode, text, entities) => {
    expect(await named(text, languageCode)).toEqual(entities);
  });

  it.each([
    'You may march on to Section 4.2 at 14:20, see Annex B and Page 3.',
    'Terms & Conditions: renewable energy, Public Health, net 30.',
    'Current charges apply, previous ones do not.',
    'Order 55812 weighs nothing; ticket 2026-331, version 1.2.10.',
  ])('finds no entities in: %s', async (text) => {
    expect(await named(text)).toEqual([]);
  });

  it.each([
    ['Widget 24 $312.00 $7,488.00', ['$312.00', '$7,488.00']],
    ['Widget 1 USD 300', ['USD 300']],
    ['Widget 2 USD 300.00 USD 600.00', ['USD 300.00', 'USD 600.00']],
    ['Ventil 5 €10,00', ['€10,00']],
    ['Solde\u00A0: 1\u202F200,50\u00A0€', ['1 200,50 €']],
    ['Ventil 5 10,00 € 50,00 €', ['10,00 €', '50,00 €']],
    ['Ventil 5 10,00 EUR 50,00 EUR', ['10,00 EUR', '50,00 EUR']],
    ['It costs 500 EUR 10 days before, 500 € 2 days later.', ['500 EUR', '500 €']],
  ])('assigns a currency to its own number: %s', async (text, amounts) => {
    const found = (await language.findEntities(text, 'en')).filter(({ category }) => category === 'MONEY');

    expect(found.map(({ value }) => value)).toEqual(amounts);
  });

  it.each([
    ['We use HubSpot, Zendesk and ServiceNow.', ['HubSpot', 'Zendesk', 'ServiceNow']],
    ['They compared SAP and Oracle.', ['SAP', 'Oracle']],
    ['Amazon, Apple and IBM quoted.', ['Amazon', 'Apple', 'IBM']],
    ['Tesla ordered from Siemens and Bosch.', ['Tesla', 'Siemens', 'Bosch']],
    ['Zoom in near the Amazon. Target dates move, the Gap is big. Orange is a colour.', []],
    ['Personal Data must be deleted. The Master Services Agreement ends.', []],
  ])('recognizes well-known companies by their name alone: %s', async (text, firms) => {
    expect((await named(text)).filter((found) => found.startsWith('ORG'))).toEqual(firms.map((firm) => `ORGANIZATION:${firm}`));
  });

  it('doesn’t report departments and programs as places', async () => {
    expect(await named('She works in Procurement and in Finance, logs it in Jira, in Confluence, and lives in Meersburg.')).toEqual([
      'LOCATION:Meersburg',
    ]);
  });

  it('reports a company, not the person whose name is part of it', async () => {
    expect(await named('Chiara Bellini runs Bellini Moda.')).toEqual(['PERSON:Chiara Bellini', 'ORGANIZATION:Bellini Moda']);
  });

  it('reports the confidence of the most reliable rule that found the entity', async () => {
    const [pump] = await language.findEntities('The Pump P-200 costs £9.', 'en');

    expect(pump).toMatchObject({ value: 'Pump P-200', confidence: 0.75 });
  });
});
