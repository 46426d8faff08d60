import { localLanguage } from './localLanguage.ts';
import { score } from './test/personalDataScore.ts';

const language = localLanguage();

describe('localLanguage, for texts of other authors than the sample’s', () => {
  it.each([
    ['en', '{ADDRESS:1450 Broadway, 12th Floor, New York, NY 10018}\no: {PHONE:(212) 555-0134}'],
    ['en', 'Billing address? {ADDRESS:2210 West Loop South, Houston, Texas 77027}.'],
    ['en', 'Street: {ADDRESS:3318 Peachtree Ln}\nCity/State/ZIP: {ADDRESS:Decatur, GA 30032}'],
    ['de', 'Muster GmbH\n{ADDRESS:Industriestraße 12-14\n85748 Garching b. München}'],
    ['de', 'Mietobjekt: {ADDRESS:Sonnenallee 104, VH 3. OG, 12045 Berlin}'],
    ['fr', '{ADDRESS:12 bd de la Libération, appt 45, 13001 Marseille}'],
    ['es', '{ADDRESS:C/ Dato, 14, 3.º izda.\n01005 Vitoria-Gasteiz}'],
    ['es', 'Entrega: {ADDRESS:Polígono Industrial El Pino, nave 14, 41016 Sevilla}'],
    ['en', 'Orion Ltd, {ADDRESS:3rd Floor, 12-14 Baggot Street Lower, Dublin 2 D02 A342}'],
    ['en', 'Zenith Polymers, {ADDRESS:B-204, Mittal Towers, Nariman Point, Mumbai 400021}'],
    ['en', 'Ship to {ADDRESS:4810 Highway 12, Duluth MN 55811}'],
    ['es', '{ADDRESS:Pza. de los Fueros, 3, esc. dcha., 4.º B\n31003 Pamplona}'],
    ['de', 'Sie wohnt {ADDRESS:Königsallee 60 F, 40212 Düsseldorf}, im Haus'],
    ['fr', '{ADDRESS:18 rue du 8-Mai-1945, 44400 Rezé}'],
    ['es', 'Ahora vive en {ADDRESS:Avda. del Puerto 112, pta. 9, 46023 Valencia}'],
    ['de', 'ich wohne in der {ADDRESS:berliner straße siebzehn} in kassel'],
    ['fr', "j'habite au {ADDRESS:douze rue des lilas} à montreuil"],
    ['es', 'vivo en la {ADDRESS:calle mayor número ocho}, segundo'],
    ['de', 'Ullmann e.K. · {ADDRESS:Feldweg 7 · 83022 Rosenheim}'],
    ['fr', '{ADDRESS:3, impasse des Tilleuls – 69100 Villeurbanne}\n{ADDRESS:BP 1204 - 69003 Lyon Cedex 03}'],
    ['es', '{ADDRESS:Paseo Marítimo, 8 – 30740 San Pedro del Pinatar}'],
    ['es', '{ADDRESS:Gran Vía, 28, 6ª planta, 28013 Madrid}'],
    ['de', '{ADDRESS:Postfach 10 20 30, 70173 Stuttgart}'],
    ['es', '{ADDRESS:Ctra. de Úbeda, km 3, 23400 Úbeda}\n{ADDRESS:Pol. Ind. Lezama, nave 4 · 48196 Lezama}'],
  ])('finds addresses: %s, %s', async (languageCode, labelled) => {
    const { missed, wrong } = await score(language, [[languageCode, labelled]]);

    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  });

  it.each([
    ['en', 'Agent: The last four of your social?\nCaller: The whole thing is {SSN:219 09 4432}.'],
    ['en', 'NI No: {SSN:QQ 12 34 56 C}, or {SSN:AB 12 34 56 C}'],
    ['fr', 'N° de sécurité sociale : {SSN:1 76 02 13 055 112 48}'],
    ['fr', 'titulaire du {SSN:1 85 05 78 006 084 91}, et non du 1 85 05 78 006 084 92'],
    ['es', 'DNI/NIE: {SSN:X1234567L}\nNIF {SSN:45.678.901-K}'],
    ['de', 'Rentenversicherungsnummer: {SSN:12 220868 F 014}\nSteuer-ID: {SSN:12 345 678 901}'],
    ['en', 'Aadhaar: {SSN:2345 6789 0124}'],
    ['en', 'Order 12345678Z, ref. AB123456C'],
    [
      'en',
      "my cell is {PHONE:three one three five five five oh one eight eight} that's {PHONE:three one three five five five oh one eight eight} alright",
    ],
    ['en', 'SS#: {SSN:145-60-7782}\nD/O/B: {DATE_OF_BIRTH:07-04-1979}'],
    ['es', 'Tu hija, nacida {DATE_OF_BIRTH:19.IX.2022}.'],
    ['es', '¿me da su fecha de nacimiento?\nCLIENTE: {DATE_OF_BIRTH:tres de octubre del 67}\nOPERADOR: gracias'],
    ['en', 'Review of warfarin. NHS 943 476 5919.'],
    ['en', 'Q. And your date of birth?\nA. {DATE_OF_BIRTH:October 2, 1961}.'],
    ['fr', '{EMAIL:r.ouahbi@exemple.fr} — {PHONE:07 55 50 12 13} — {DATE_OF_BIRTH:14 juillet 1987}, permis B'],
    ['fr', 'au sujet du dossier vous pouvez me joindre au {PHONE:zéro six douze trente-quatre cinquante-six soixante-dix-huit} merci'],
    ['de', 'meine neue nr {PHONE:0160 5550912}'],
    ['de', 'Schadennr. 77-2025-118'],
    ['fr', 'Le modèle, référence 77 01 234 567, coûte 24 900 €.'],
    ['en', 'Release notes 12.4.0.1: the connector was upgraded from 2.1.0.9 to 2.1.0.14.'],
    ['en', 'The DNS server was upgraded from {IP_ADDRESS:12.1.0.9} to {IP_ADDRESS:12.1.0.14}.'],
    ['es', 'Versión 3.2.0.11'],
    ['es', 'DNI del presidente: {SSN:12345678Z}; nací el {DATE_OF_BIRTH:7 de julio de 1975}.'],
    ['de', 'Steuernummer: {OTHER_PERSONAL:143/555/12345}, St.-Nr. {OTHER_PERSONAL:21/815/08150}'],
    ['de', 'Nächster Termin: 07.04.2026, 10:00 Uhr. Die Messe läuft 21.-24.04.2026.'],
    ['es', 'Agente: Dígame su DNI, por favor.\nCliente: {SSN:12345678 Z}.'],
    ['fr', 'RCS Lyon B 412 345 678 – SIREN 732 829 320'],
  ])('finds numbers and dates: %s, %s', async (languageCode, labelled) => {
    const { missed, wrong } = await score(language, [[languageCode, labelled]]);

    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  });

  it.each([
    ['en', 'Assigned to {NAME:Kowalczyk}.'],
    ['en', 'Name,Title,Email\n"{NAME:Nakamura, Hiroshi}",Director,{EMAIL:h.n@toyo.example}'],
    ['en', 'Subject: Quote\n\n{NAME:Charlotte},\nPlease see below.'],
    ['en', '2. Driver: {NAME:Price, Dwight} Lic. state: CO'],
    ['en', "hi my name's {NAME:guadalupe espinoza} and i called before"],
    ['en', "the account's under my wife's name, {NAME:ewa zielinska}."],
    ['en', 'Well, tell him thanks from {NAME:Shan}!'],
    ['en', 'Voting for: {NAME:Vandermeer}, {NAME:Liu}, {NAME:Abara}. Against: none.'],
    ['en', '* {NAME:Pearl Adeyinka} (bed 9): home tomorrow'],
    ['en', 'Q. State your name and address.\nA. {NAME:Raymond Earl Delacroix}, {ADDRESS:719 Burgundy St., New Orleans, Louisiana 70116}.'],
    ['en', 'Host {NAME:Philippa} will meet you.'],
    ['en', "{NAME:O'Reilly}, {NAME:Sinclair} and {NAME:Obi} abstained."],
    ['fr', 'Le maire a reçu Mgr {NAME:Lustiger-Pons}.'],
    ['fr', "votre voiture est prête monsieur {NAME:n'diaye} vous pouvez passer"],
    ['fr', 'En cas de souci, appelle.\nBiz\n{NAME:Anne-So}'],
    ['es', 'no paga hasta enero. {NAME:raúl} habla con él'],
    ['en', 'Vela Roofing LLC, Attn {NAME:Ramón Castillo}, Tucson'],
    ['en', 'Surname, Forename | Sig.\n{NAME:Abernethy, Rhona} | RA\n{NAME:El-Sayed, Mostafa} | ME\n{NAME:Ng, Kah Wai} | KW'],
    ['de', 'Gespräch mit Hrn. {NAME:Wieczorek} (GF). {NAME:Wieczorek} bemängelt die Lieferzeit.'],
    ['fr', 'client: {NAME:belhadj} {NAME:b e l h a d j} prénom {NAME:yanis}'],
    ['es', 'su móvil, {PHONE:610 55 50 19}.\nSalutacions,\n{NAME:G. Roura}'],
    ['es', 'lunes {NAME:Encarni} y {NAME:Óscar}'],
    ['de', 'mein name ist {NAME:ibrahim al khatib} ich rufe an'],
    ['de', 'hey {NAME:lea} hier ist {NAME:noah} ausm vertrieb'],
    ['de', '{NAME:Jule}: hast du die Nummer?\n{NAME:Flo}: ja\n{NAME:Jule}: danke\n{NAME:Flo}: gern'],
    ['de', 'Gesprochen mit Frau {NAME:Demirci} und {NAME:Schuster} junior. {NAME:Demirci} will Muster.'],
    ['fr', "oui bonjour c'est {NAME:aurélie fontaine} à l'appareil"],
    ['es', 'Asistentes: {NAME:Rubén Cortés}, {NAME:Lourdes}\n{NAME:Lourdes} enviará la oferta.'],
    ['es', 'Habló con {NAME:Rosario} (soporte).'],
    ['es', 'Buenas tardes, {NAME:Remedios}:\n\nLe confirmo la visita.'],
    ['es', '{NAME:Montserrat Puig i Ferrer}, nacida el {DATE_OF_BIRTH:2 de febrero de 1975}'],
  ])('finds names: %s, %s', async (languageCode, labelled) => {
    const { missed, wrong } = await score(language, [[languageCode, labelled]]);

    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  });

  it.each([
    ['de', 'Freundliche Grüsse\n{NAME:Reto Aeschlimann}\nKlima Tobler AG'],
    ['fr', "Sincères salutations\n{NAME:Ghislain d'Hautefeuille}"],
    ['es', 'D.ª {NAME:Pilar Echeverría} asiste.\n- {NAME:Pilar}: preparar el aval'],
    [
      'de',
      'Teilnehmer: {NAME:Ernst Wolf}, {NAME:Rose Baumann}\n{NAME:Rose} schickt die Liste.\n- {NAME:Wolf}: Angebot\n- Muster bestellen ({NAME:Wolf})\nDer Wolf heult.',
    ],
  ])('finds the names of signers and task owners: %s, %s', async (languageCode, labelled) => {
    const { missed, wrong } = await score(language, [[languageCode, labelled]]);

    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  });

  it.each([
    ['en', '1 x Victoria Bedside Lamp, brass'],
    ['en', '- Fixed a filter\n- Amazon Redshift connector upgraded'],
    ['en', 'He left the boiler (Worcester Greenstar 30i) in pieces.'],
    ['en', 'Arrives 2 pm. Hotel: Marriott Marquis, downtown.'],
    ['en', 'Account: Harrison & Cole Interiors'],
    ['en', 'The shipment left Jebel Ali.'],
    ['en', 'Hello Globex.'],
    ['en', 'Hello, World! Call foo, Bar and Baz.'],
    ['en', 'It maps a major Electron version to the major Chromium version.'],
    ['en', 'Dear Contoso team, the renewal is due.'],
    ['en', 'Ping me about the 40 seats of Orion Desk.'],
    ['en', '| # | Owner | What |\n| 4 | tbd | Book the suite |'],
    ['de', '1. Die Liste wird erweitert.\nTeilnehmerliste Schulung Arbeitssicherheit'],
    ['es', 'La Universidad Carlos III firmó con Indra.'],
    ['es', 'Modelo Arona, ref. 6F9-881. Reunión con Grupo Ángel Martín el jueves.'],
    ['de', 'Angela Merkel Platz gibt es noch nicht.'],
    ['de', 'Konkurrenz hat angerufen. Einkauf sagte ja.'],
    ['es', 'Cliente: Pues que se paró.'],
    ['es', 'Una gran parte de los textos en francés.'],
    ['fr', 'Il faut un chemin absolu et un boulevard périphérique.'],
    ['fr', "L'entreprise Thierry Plomberie interviendra en juillet."],
  ])('finds no personal data in things named like people: %s, %s', async (languageCode, text) => {
    expect(await language.findPersonalData(text, languageCode)).toEqual([]);
  });

  it.each([
    ['Hello Globex.', 'en'],
    ['Dear Globex,', 'en'],
    ['Hola, adjunto factura', 'es'],
    ['Merci !', 'fr'],
    ['Danke.', 'de'],
  ])('detects the language of a few words by the first: %s', async (text, code) => {
    expect((await language.detectLanguage(text)).code).toBe(code);
  });
});
