import { localLanguage } from './localLanguage.ts';

const language = localLanguage();

const namesIn = async (text: string, languageCode = 'en'): Promise<string[]> =>
  (await language.findPersonalData(text, languageCode))
    .filter(({ category }) => category === 'NAME')
    .map(({ start, end }) => text.slice(start, end));

describe('findNames', () => {
  it.each(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'])('doesn’t report a weekday of a mail as a name: %s', async (day) => {
    const text = `On ${day}, 29 Aug 2002 at 16:01 you wrote:\n> Meet on ${day} or ${day} Aug 29?\nSent: ${day} Mar 3 16:01:58 2002`;

    expect(await namesIn(text)).toEqual([]);
  });

  it.each([
    ['es', 'Le mandé el contrato a Leire y escribí a Graciela Iturbe.', ['Leire', 'Graciela Iturbe']],
    ['de', 'Das geht an Walburga, bitte an Torsten weiterleiten.', ['Walburga', 'Torsten']],
    ['de', 'Rückfragen an Gunnwald Steinhauser, g.steinhauser@amt.example', ['Gunnwald Steinhauser']],
    ['de', 'Anruferin Edeltraud Kaminski meldet einen Schaden.', ['Edeltraud Kaminski']],
    ['fr', 'Nom : Bouvier\nAu nom de Gwenaëlle Le Bihan', ['Bouvier', 'Gwenaëlle Le Bihan']],
    ['en', "Reimburse Keiko. I've asked D'Andre Wilkes.", ['Keiko', "D'Andre Wilkes"]],
    ['en', 'Nokuthula & Pieter will join. Acme & Pieter signed.', ['Nokuthula', 'Pieter']],
    [
      'en',
      "Bring Lucy's charger and James' bike. Margaret Thompson called; Thompson's car is here.",
      ['Lucy', 'James', 'Margaret Thompson', 'Thompson'],
    ],
    [
      'en',
      'Spouse: Akua Sarpong\nNext of kin ..... Zanele Ndlovu\nGuest      Bogumiła Wrona',
      ['Akua Sarpong', 'Zanele Ndlovu', 'Bogumiła Wrona'],
    ],
    ['de', 'Versicherungsnehmer: Wieczorek, Bożena\nHerr Lindemann von der Firma Otis', ['Wieczorek, Bożena', 'Lindemann']],
    ['de', 'Gast: Ute + Begleitung Oleg\nTeilnehmer: Rüdiger, Şebnem', ['Ute', 'Oleg', 'Rüdiger', 'Şebnem']],
    ['de', 'GELIEFERT AN HERRN WOLLSCHLÄGER\nPersönlicher Dank von Raphaël', ['WOLLSCHLÄGER', 'Raphaël']],
    ['fr', "C'est monsieur Bensoussan. Tiers : Mme Odile Vasseur", ['Bensoussan', 'Odile Vasseur']],
    ['en', 'Please copy Eun-ji and P. Nwankwo; Marlowe came with Marlowe Roofing Ltd.', ['Eun-ji', 'P. Nwankwo', 'Marlowe']],
    ['en', '[09:14] dex: has mrs abiodun paid\nlast name: quartey\nmind its job', ['dex', 'abiodun', 'quartey']],
    ['de', 'frau wegener ist da, meine frau kommt auch. lg ötzi', ['wegener', 'ötzi']],
    ['en', 'Ms Wrona and I met. Then Wrona agreed. Mr Kato & Mrs Vint paid.', ['Wrona', 'Wrona', 'Kato', 'Vint']],
    ['en', 'We met Priya, Zyelle, Tendai and Oskar. Buy cables, Zyelite and Oskar.', ['Priya', 'Zyelle', 'Tendai', 'Oskar', 'Oskar']],
    ['en', '1. Priya Shah - chair\n2. Zyelle Vunt - notes\n3. Tendai Moyo - money', ['Priya Shah', 'Zyelle Vunt', 'Tendai Moyo']],
    [
      'en',
      'Zyelle Vunt (d.o.b. 04.09.1962), Baroness Thwaite, Lakshmi speaking. Dr. Martens and Klaus Lehmann.',
      ['Zyelle Vunt', 'Thwaite', 'Lakshmi', 'Klaus Lehmann'],
    ],
    ['fr', "Zyelle Vuntard à l'appareil. Known as: Jade", ['Zyelle Vuntard', 'Jade']],
    ['es', 'el numero de nicanor es nuevo, y la samba suena', ['nicanor']],
    ['en', "It's Zbyn, Z-B-Y-N. Press A-B-C-D.", ['Zbyn', 'Z-B-Y-N']],
    ['en', 'His PA, Zyelle, and my niece Vunta came. Happy 40th Thusha! Welcome on board.', ['Zyelle', 'Vunta', 'Thusha']],
    ['de', 'Meine Nichte Afra und ihr Neffe Vitus zu Besuch; Wachowiak mein Name.', ['Afra', 'Vitus', 'Wachowiak']],
    ['en', 'Squad: Akinfenwa, Doyle, Mbappolo. Meet Pilar and Zyelle. She knows.', ['Akinfenwa', 'Doyle', 'Mbappolo', 'Pilar', 'Zyelle']],
    ['en', 'Buyers: Priya, Johnson Controls, Siemens and Oskar. Kelly Services. Dr. phil. Zyelle Vunt', ['Priya', 'Oskar', 'Zyelle Vunt']],
    ['en', 'Julia will send it. I gave it to Mark and to Grace. The Max value, Julia 1.9, Rich tea and a mark.', ['Julia', 'Grace']],
    ['de', 'Max schickt den Vertrag, Charlotte und Frank lesen ihn. Die Mark fällt, Art und Rose bleiben.', ['Max', 'Charlotte', 'Frank']],
    ['es', 'Se lo di a Victoria. Julia y Eva firman. No vive en Victoria.', ['Victoria', 'Julia', 'Eva']],
    ['en', 'Bill Cho met us.\nBill reported it; Bill will send the bill. Bill to: Globex', ['Bill Cho', 'Bill', 'Bill']],
    ['en', 'Max Stone met us.\nMax reported a delay of the Max value. Ask Bill about the bill.', ['Max Stone', 'Max', 'Bill']],
    ['en', 'Dear Will,\nhope this helps. Will you come?\n\nRegards\nFrank', ['Will', 'Frank']],
    ['de', 'Herr Moin rief an. Moin meldet sich.', ['Moin', 'Moin']],
    ['en', 'tash: whos got it\nollie: tash has it\ntash: not me now', ['tash', 'ollie', 'tash', 'tash']],
    ['en', 'gpg: no good key\ngpg: not good here\nmake: this is all', []],
    ['en', 'VENMO KEISHA B   25.00\nJudges: Zyelle Vunt; NOTARY: D. VANN', ['KEISHA B', 'Zyelle Vunt', 'D. VANN']],
    ['en', "It's Patience from payroll, about Baby Leo's jabs.", ['Patience', 'Leo']],
    ['de', 'Hallo Support-Team, Grüße an Björn.', ['Björn']],
    ['en', 'Caller: Yeah, it is late. Warren Street is closed.', []],
    ['en', 'Thanks Jo! Mark will bill them. Every mark will count.', ['Jo', 'Mark']],
    ['en', 'Patient: DOE, MARGARET A   MRN: 00482211', ['DOE, MARGARET A']],
    ['en', 'John F. Kennedy Airport is closed. J. F. Kennedy Airport is too.', []],
    ['de', 'Versicherte Person: Kowalczyk, Agnieszka\nVon mir auch Grüße! Sabine', ['Kowalczyk, Agnieszka', 'Sabine']],
    ['de', 'bis morgen\ndanke, moni', ['moni']],
    [
      'fr',
      'Présents : MM. Garnier et Pujol, Mmes Faure et Nguyen.\nsalut romain, ça va ?',
      ['Garnier', 'Pujol', 'Faure', 'Nguyen', 'romain'],
    ],
    ['es', 'Sra. Quiroga, Dra. Sepúlveda. Un abrazo a los niños. Pilar', ['Quiroga', 'Sepúlveda', 'Pilar']],
    ['en', 'CloudFormation says no. Salesforce calls Lambda, Setup writes it, Uppy asks; a driver named Avahi. Remove said so.', []],
    ['en', 'LeAnn McDonald says yes; Keiko calls back, and the driver named Ngozi wrote.', ['LeAnn McDonald', 'Keiko', 'Ngozi']],
    [
      'de',
      'Hendriks Vorschlag wurde angenommen, Svenjas nicht.\nHerrn\nOttokar Brüning\nRosenweg 3',
      ['Hendriks', 'Svenjas', 'Ottokar Brüning'],
    ],
    ['fr', 'Odile est à la boulangerie Paul. D. Lemoine (syndicat) est là.', ['Odile', 'D. Lemoine']],
    ['en', 'Hurricane Katrina hit Port Arthur.\nA. Derivate distributions\n## B. Debian radosgw', []],
    ['en', "LN MONTGOMERY\nFN CASSANDRA JEAN\nso i'm darren whittle", ['MONTGOMERY', 'CASSANDRA JEAN', 'darren whittle']],
    ['de', 'Familie Brandstetter, Geburtsname: Zeller. Der Kunde heißt Petrovic, am Tor 4.', ['Brandstetter', 'Zeller', 'Petrovic']],
    ['de', 'Die Herren Wolter und Brinkmann prüfen das.', ['Wolter', 'Brinkmann']],
    ['es', 'Los Sres. Vidal, Prado y Rosales estudian la oferta.', ['Vidal', 'Prado', 'Rosales']],
    ['en', 'Mean yield: Kent 4.1, Devon 4.4. Use Siri. This is Devon from support.', ['Devon']],
    ['fr', 'Nom de jeune fille : Vasseur. Le gérant, Abdelkrim Haddou, était là.', ['Vasseur', 'Abdelkrim Haddou']],
    [
      'en',
      'MR PETER J WINTERBOTTOM; a reservation for Dubois, maiden name is Pellegrini',
      ['PETER J WINTERBOTTOM', 'Dubois', 'Pellegrini'],
    ],
    ['en', 'An Allen key and a Philips lamp; Employee ID 7.', []],
    ['en', 'Witness Dolores "Lola" Arreguín saw it. Robert (Bob) Ashby too.', ['Dolores "Lola" Arreguín', 'Robert (Bob) Ashby']],
    ['en', 'Legal name (last, first): Okonjo, Wilhelmina T.\nLARKSPUR, OPHELIA J   4/4', ['Okonjo, Wilhelmina T.', 'LARKSPUR, OPHELIA J']],
    [
      'de',
      '1. Bergmann, Jonte\n2. Zyelle, Vunta\n3. Çelik, Eren\n4. von Hagen, Philippa',
      ['Bergmann, Jonte', 'Zyelle, Vunta', 'Çelik, Eren', 'von Hagen, Philippa'],
    ],
    ['en', '[12/03/2026, 18:42:11] Zyelle: is kieran in\n12/03/2026, 18:43 - shaz: yes', ['Zyelle', 'kieran', 'shaz']],
    ['en', 'Firms invited: Zyelle Vunt, Ernest Vunt. Contact: Philippa Straw', ['Philippa Straw']],
    ['en', 'Product: Ernest Vunt lamp\nOwner: Hilda Straw', ['Hilda Straw']],
    ['en', 'NAME: R0SALIND HUXTABLE, seen by Wi11iam', ['R0SALIND HUXTABLE', 'Wi11iam']],
    ['en', "CSR: What's your name?\nCaller: Zyelle. My husband, (Vunt), drove. Adaora (wife) did not.", ['Zyelle', 'Adaora']],
    ['en', 'The Achterbergs and the Ortega twins came; the Barclays stand is empty.', ['Achterbergs', 'Ortega']],
    ['en', 'Bertha & Hugo Ramsbottom; Smith & Wesson; 25 Cosima valves; bed 5 Winnie.', ['Bertha', 'Hugo Ramsbottom', 'Winnie']],
    ['es', 'Avisado Íñigo. Ma. del Socorro Prado firma.', ['Íñigo']],
  ])('finds the names in %s: %s', async (language, text, names) => {
    expect(await namesIn(text, language)).toEqual(names);
  });

  it('rejects guesses that occur with many words, in lower case or very often', async () => {
    const brands = ['Zorbix Edda', 'Zorbix Mavela', 'Zorbix Tandor', 'Planet Zorbix'].map((brand) => `${brand} came out in May.`);
    const often = ['Welcome Grombel Wasta.', ...Array.from({ length: 30 }, () => 'Grombel is back.')];
    const small = ['Vantik Wurbles are cheap; all wurbles are.'];

    expect(await namesIn([...brands, ...often, ...small].join('\n'))).toEqual([]);
    expect(await namesIn('Please welcome Ngaire Tamihana. Tamihana starts in May.')).toEqual(['Ngaire Tamihana', 'Tamihana']);
  });

  it.each([
    ['de', 'Moin zusammen,\nMoin, hier der Stand.'],
    ['de', 'Darin steht alles. Nur die Tage vergehen, anders als gedacht; lies die Anleitung.'],
    ['fr', 'Le manuel est clair. Petit à petit, la ville change ; il monte en val.'],
    ['es', 'MÁS ALLÁ. Evita los marcos viejos. Nada cambia, que sean una noche o dos.'],
  ])('finds no names in words of %s that are names elsewhere', async (language, text) => {
    expect(await namesIn(text, language)).toEqual([]);
  });

  it.each([
    ['Attn: Marcus Hill, 512-555-0134', ['Marcus Hill']],
    ['Attention: Peter Hall', ['Peter Hall']],
    ['Contact: Mark Young, 512-555-0134', ['Mark Young']],
    ['Peter Hall approved the order.', ['Peter Hall']],
    ['Mark Young will send the file.', ['Mark Young']],
    ['Bill Gates visited.', ['Bill Gates']],
    ['MARCUS HILL\nCEO', ['MARCUS HILL']],
    ['Customer Success Manager Will Long will join.', ['Will Long']],
    ['Jordan Brooks is our new contact.', ['Jordan Brooks']],
    ['Kind regards,\nMarcus Hill\nAcme Corp', ['Marcus Hill']],
    ['Ship to: Marcus Hill\n12 Main Street', ['Marcus Hill']],
    ['Cc: Hill, Marcus <m.hill@acme.example>, Ann Lee <a@acme.example>', ['Hill, Marcus', 'Ann Lee']],
    ['Cc: Peter Hall, Mark Young, Jane Rivers', ['Peter Hall', 'Mark Young', 'Jane Rivers']],
  ])('finds people whose surname is a word or place: %s', async (text, names) => {
    expect(await namesIn(text)).toEqual(names);
  });

  it.each([
    ['Grace Park will send the order form.', ['Grace Park']],
    ['Hope Hill and Joy Lake joined from Globex.', ['Hope Hill', 'Joy Lake']],
    ['Faith Woods, Head of Procurement, is away.', ['Faith Woods']],
    ['June Park, our buyer, left a message.', ['June Park']],
    ['Next week May Chen will run the demo.', ['May Chen']],
    ['April Marsh has not answered.', ['April Marsh']],
    ['Please thank Ruby Chen for the help.', ['Ruby Chen']],
    ['JOHN SMITH called about the order.', ['JOHN SMITH']],
    ['Budget holder: D. Whitfield; cc J. van Dyke', ['D. Whitfield', 'J. van Dyke']],
  ])('finds people whose given name is a word: %s', async (text, names) => {
    expect(await namesIn(text)).toEqual(names);
  });

  it.each([
    'Grace Period: 30 days.',
    'We met in Grace Park. The Grace Park station was closed.',
    'Rose Hill and Olive Grove are our smallest sites.',
    'The Holly Hill plant and the Amber Lake reservoir are full.',
    'May Day is a holiday. June Sales were low. April Lake Resort offers rooms.',
    'Rose Gold and Olive Oil are in stock.',
    'We chose plan B. Contoso waits. See section A. Definitions follow.',
  ])('finds no people in places and things with such words: %s', async (text) => {
    expect(await namesIn(text)).toEqual([]);
  });

  it.each([
    ['hi grace, thanks for the call', ['grace']],
    ['please ask emma to call me, and tell marcus too.', ['emma', 'marcus']],
    ['i talked to john smith and he agrees.', ['john smith']],
    ['my name is priya nair and i need help.', ['priya nair']],
    ['ok.\nregards,\ntom miller', ['tom miller']],
    ['from: robert jones\ncc: lisa wong, peter schmidt', ['robert jones', 'lisa wong', 'peter schmidt']],
    ['tom miller <tom@acme.example> wrote', ['tom miller']],
    ['[10:02] priya: the pump leaks', ['priya']],
    ['Marcus Hill is on site. ask marcus, please.', ['Marcus Hill', 'marcus']],
  ])('finds lower-case names: %j', async (text, names) => {
    expect(await namesIn(text)).toEqual(names);
  });

  it.each([
    'the mark will be set, and the grace period ends in june.',
    'hi there, thanks for the offer. dear customer, this is great.',
    'my name is not on the list.\nregards,\nthe support team',
    'from: sales team\n[10:02] customer: is anyone there?',
    'the jersey from austin is blue; john deere tractors are green.',
    'la pierre est blanche, el precio es alto, la camisa es linda.',
  ])('finds no names in lower-case words: %j', async (text) => {
    expect(await namesIn(text)).toEqual([]);
  });

  it.each([
    ["Microsoft's CEO Satya Nadella spoke in Seattle.", ['Satya Nadella']],
    ['Our CTO David Price left last month.', ['David Price']],
    ['Could you intro us to CFO Rebecca Stone?', ['Rebecca Stone']],
    ['VP Sales Laura Bridge and Tom Church met.', ['Laura Bridge', 'Tom Church']],
    ['Chief Financial Officer Rebecca Stone signed.', ['Rebecca Stone']],
    ['Account Executive Peter Hall called.', ['Peter Hall']],
    ['Peter Hall CFO', ['Peter Hall']],
    ['ORDER CONFIRMATION Marcus Hill', ['Marcus Hill']],
    ['NEXT STEPS Marcus Hill to send the DPA', ['Marcus Hill']],
  ])('finds a name without the job or heading before it: %s', async (text, names) => {
    expect(await namesIn(text)).toEqual(names);
  });

  it.each([
    'From: Mail Delivery Subsystem <>\nFrom: Microsoft Outlook <>\nFrom: LinkedIn Job Alerts <>',
    'Item Description Qty Unit Price Total',
    'Part Number Description Quantity Unit Cost Extended Price',
    'Payment Terms: Net 45',
    'Delivery Terms: FOB Austin',
    'Foo Quux: 12',
    'Product Name: Turbo Encabulator',
    'Wireless Mouse, Ergonomic Keyboard',
    'The BIC POFICHBE is wrong.',
    'Project Falcon Ridge starts.',
    "Trey Research's report, Coho Winery and the Water Bill\n\nThanks,\nFacilities",
  ])('finds no names in the words of forms and tables: %s', async (text) => {
    expect(await namesIn(text)).toEqual([]);
  });

  it.each([
    'Marcus Hill Ltd supplied the pump.',
    'Robert Hall, Inc. is closed.',
    'Contact: Acme Sales Group',
    'We met at Carnegie Hall, in Madison Park and near Charles Bridge.',
  ])('finds no names in companies and places: %s', async (text) => {
    expect(await namesIn(text)).toEqual([]);
  });

  it('finds the attendees, not the companies in brackets after them', async () => {
    expect(await namesIn('Attendees: Dana Whitfield (COO, Acme), Ruth Ortiz (Acme)')).toEqual(['Dana Whitfield', 'Ruth Ortiz']);
  });

  it('returns no places or key phrases that start with a given name', async () => {
    const text = 'Marcus Energy Dome is open. We love Marcus Energy Dome. It stands near Marcus Dome.';

    const places = (await language.findEntities(text, 'en')).filter(({ category }) => category === 'LOCATION');
    const phrases = await language.findKeyPhrases(text, 'en');
    expect([...places, ...phrases].map(({ value }) => value).filter((value) => value.startsWith('Marcus'))).toEqual([]);
  });
});
