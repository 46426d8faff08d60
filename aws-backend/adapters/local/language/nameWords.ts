import nlp from 'compromise';
import { z } from 'zod';
import { nameLists } from './nameLists.ts';
import { firmNames } from './wordLists/firms.ts';
import { formWords, jobKinds, jobWords } from './wordLists/forms.ts';
import { peopleFirst, placeSurnames, surnameWords } from './wordLists/surnames.ts';

/** The tagger's lexicon, which its types don't expose: the possible tags of each word. */
const Model = z.object({ one: z.object({ lexicon: z.record(z.string(), z.unknown()) }) });
const { lexicon } = Model.parse(nlp.model()).one;

const Tags = z.union([z.array(z.string()), z.string().transform((tag) => [tag])]).catch([]);
const tagsByWord = new Map<string, string[]>();

/** Returns the tags of a word. Cached, because long texts repeat their words. */
const tagsOf = (word: string): string[] => {
  const key = word.toLowerCase();
  const known = tagsByWord.get(key);
  if (known || !Object.hasOwn(lexicon, key)) return known ?? [];
  const tags = Tags.parse(lexicon[key]);
  tagsByWord.set(key, tags);
  return tags;
};

const hasTag = (word: string, tags: readonly string[]): boolean => tagsOf(word).some((tag) => tags.includes(tag));
const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const unaccented = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁ]/g, 'l')
    .replaceAll('ı', 'i')
    .replace(/[øØ]/g, 'o')
    .replace(/[đĐ]/g, 'd')
    .replaceAll('ß', 'ss');

/** Removes accents and letter case, which scans and mails lose. Skips plain ASCII words, which are the most. */
export const folded = (word: string): string => (/^[a-zA-Z-]*$/.test(word) ? word : unaccented(word)).toLowerCase();
let moreGivenNames: ReadonlySet<string> | undefined;

/** Names that are also words, months or places: alone they aren't names without further evidence. */
const ambiguous = listed(
  'Kent Devon Siri Jordan Chad Grace Austin Victoria Florence Paris Summer April May June August Will Mark Rose Hope Faith Joy Dawn Bill Frank Grant Art Jack Pat Sue Rob Drew Chase Dean Earl Guy Jean Gene Sky Sage Ivy Lily Daisy Ruby Amber Pearl Crystal Iris Violet Holly Hazel Olive Ginger Pepper Charity Patience Mercy Carol Melody Harmony Destiny Trinity Autumn Winter Bishop Major Duke Prince King Judge Page Reed Wade Cliff Glen Heath Brook Dale Clay Stone Rusty Sandy Sunny Misty Stormy Georgia Virginia Carolina Dakota Montana Brooklyn Sydney Chelsea Madison Savannah Charlotte London Milan Israel Kenya India China Asia Africa Rosa Santiago Lincoln Washington Jackson Houston Denver Dallas Phoenix Orlando Troy Salem Lyon Cologne Ford Mercedes Lexus Harley Dell Wells Lloyd Barclay Morgan Chase Wendy Johnson Baker Cook Smith Miller Taylor Carter Hunter Mason Porter Turner Parker Cooper Fisher Walker Young Long Brown White Black Green Gray Day Price Sterling Rich Max Ray Van Don Al Ed Nova Alexa Siri Cortana Watson Oracle Java Ruby Pascal Ada Julia Perl Rock Page Penny Buck Cash Mini Major Ace Don Lane Miles Christian Dom Sol Mars Venus Jupiter Apollo Athena Angel Santa San Saint Herr Frau Mai Gero Reine Merle Wolf Horst Ernst Luz Cruz Paz Blanca Clara Pilar Consuelo Dolores Remedios Socorro Milagros Angustias Asunción Encarnación Natividad Purificación Trinidad Virtudes Nieves Reyes Ventura Aimé Désiré Noël Pascale Claire Aurore Victoire Océane Honoré Olympe Dominique Modesto Primitivo Benigno Custodio Victor Domingo Abril Ming Hong Song Kong Nice Sierra Lupe Gloria Bianca Alma Eva Diana Gala Flora Aurora Luna Stella Vita Regina Romeo Linus Titan Thor Hero Argus Hermes Atlas Echo Helios Phoenix Ali Ana Ho Sun Soo Bay Roma Siena Verona Florencia Valencia Lourdes Monserrat Guadalupe Soledad Rosario Mercedes Gustav Otto Alpha Delta Kai Ben Bas Job Ras Dov Ran Nana Mana Nada Mina Sana Zara Prada Gucci Tesla Manila Jaipur Tiffany Wellington Marshall Norman Lancaster Sherman Stanley Howard Harvard Phillips Allen Newton Hoover Webb Chester Vernon Wayne Dover Jersey Alexandria Salvador Trinity Clifton Preston Kelvin Milton Hamilton Franklin Jefferson Madison Monroe Cleveland Windsor Buckingham Bristol Melbourne Adelaide Darwin Marge Große Voltaire Jena Nancy Buddy Aviva Foster Ping Orion Indra Vega Lyra Rigel Sirius Altair Andromeda Cassiopeia Draco Perseus Castor Callisto Europa Zeus Neptune Pluto',
);

/** Those of them that are words of other languages: in an English text they are names. */
const wordsAbroad = listed(
  'Luz Pilar Consuelo Dolores Remedios Milagros Asunción Encarnación Natividad Nieves Aimé Désiré Noël Pascale Claire Clara Aurore Océane Honoré Dominique Lupe Horst Ernst Gero Merle Soledad Rosario Blanca Socorro',
);
export const isWordAbroad = (word: string): boolean => wordsAbroad.has(word);

/** Words that are capitalized in letters and tables but aren't names. */
const nobody = listed(
  'Facilities Payroll Reception Procurement Yeah Yep Yup Nope Okay Also Pues Donc Konkurrenz Wettbewerb Wettbewerber Mitbewerber Buchhaltung Einkauf Vertrieb Geschäftsleitung Geschäftsführung Werkstatt Hausverwaltung Verwaltung Zentrale Sekretariat Kundendienst Kundenservice Versand Innendienst Außendienst Personalabteilung Comptabilité Secrétariat Facturación Contabilidad Administración Recepción Logística Ok Oh Ah Hm Hmm Uh Um Erm Well Right Alright Sure Great Lovely Perfect Fine Äh Ähm Tja Genau Euh Hein Ouais Bueno Vale Claro Cher Chère Reisekosten Reklamation Rechnung Kündigung Auftrag Bestellung Angebot Vertrag Protokoll Telefonnotiz Mahnung Beschwerde Gutschrift Lieferschein Antrag Réclamation Facture Devis Commande Contrat Reclamación Factura Pedido Presupuesto Contrato Nota Acta Solicitud All Team Sir Madam Customer Customers Everyone Everybody Colleague Colleagues Friends Support Sales Service Hiring Manager Guest User Valued Ladies Gentlemen Board Members Sirs Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March July September October November December Invoice Total Company Address Date The Our Your This That There We You Kind Best Regards Thanks Phone Email Mail Name Subject From Order Contract Department Purchasing Accounting Finance Marketing Head Director President Chief Officer Herren Damen Firma Kunde Kundin Team Kollegen Messieurs Mesdames Yes No Not Sorry Please Hello Hi Good Morning Afternoon Evening Night Speaker Caller Agent Interviewer Operator Sir Mum Dad Mama Papa Mutti Vati Mami Maman Mamá Papá Doctor Nurse Bonjour Merci Oui Non Bonsoir Hola Gracias Buenos Buenas Guten Tag Morgen Abend Danke Bitte Hallo Ja Nein Client Clients Cliente Clientes Equipo Señores Subsystem Outlook Alerts',
);

/** Words at the start of sentences, and words for actions, in the supported languages: not part of a name. */
const leads = listed(
  "World Welt Monde Mundo Ahora Hoy Ayer Siempre Nunca También Entonces Luego Después Antes Aquí Allí Ya Todavía Además Así Casi Quizá Nadie Alguien Usted Ustedes Nosotros Ellas Quien Cada Otro Otra Donde Cuando Aunque Porque Aujourd'hui Demain Toujours Jamais Aussi Alors Puis Ensuite Après Avant Ici Déjà Encore Actuellement Personne Quelqu'un Chacun Donc Jetzt Dann Danach Vorher Immer Nie Hier Dort Schon Noch Außerdem Niemand Jemand Jeder Wer Zudem Später Damals Früher Dennoch Trotzdem Niña Niño Niñas Niños Enfant Enfants Kinder Abuela Abuelo Modelo Modell Modèle Producto Produkt Produit Oferta Offre Marca Marque Marke Serie Série Referencia Référence Salutacions Cordialement Salutations Saludos Cumprimentos Rgds Hochachtungsvoll Atentamente Cordialmente And As According After Before Because But Both Could Can Did Does For From Had Has Have He Her His How If In Is It Its It's I'm I Let Let's My Now Of Off On Once Only Or Our Per Re She Since So Some Tell That's Their Then They To Until Was Were What When Where Which While Who Why Will With Would Customer Buyer Driver Patient Tenant Witness Claimant Applicant Candidate Employee Passenger Technician Engineer Beneficiary Landlord Owner Sender Recipient Assuré Assurée Titulaire Bénéficiaire Locataire Passager Passagère Témoin Asegurado Asegurada Tomador Tomadora Testigo Acompañante Huésped Arrendador Arrendadora Arrendatario Arrendataria Polier Kontoinhaber Kontoinhaberin Versicherungsnehmer Versicherungsnehmerin Antragsteller Antragstellerin Gast Bewerber Bewerberin Empfänger Absender Familie Payee Payer Consignee Policyholder Cardholder Guarantor Executor Trustee Referee Attendees Present Apologies Surname Forename Forenames First Last Middle Initials Maiden Contact Account Holder Visa Mastercard Amex IBAN BIC SWIFT VAT Ref Fax Tel Mobile Cell Title Notes Minutes Unser Unsere Ihr Ihre Mein Meine Sein Seine Der Die Das Den Dem Ein Eine Laut Mit Von Vom Bei Beim Für Und Oder Aber Auch Als Am An Auf Aus Im In Ist Wir Sie Ich Er Es Wie Wann Wo Nach Seit Heute Gestern Morgen Herr Frau Tochter Sohn Mutter Vater Bruder Schwester Ehemann Ehefrau Zeuge Zeugin Nachbar Nachbarin Vertreter Vertreterin Anwalt Anwältin Notar Notarin Fahrer Fahrerin Techniker Technikerin Kollege Kollegin Mitarbeiter Mitarbeiterin Patientin Mieter Mieterin Inhaber Inhaberin Vermieter Chef Chefin Bescheid Ansprechpartner Teilnehmer Filiale Rechnung Vertrag Termin Adresse Telefon Kontakt Geschäftsführer Sachbearbeiter Selon D'après Avec Pour Chez Par Sans Mais Et Ou Le La Les Un Une Des Du De Notre Votre Mon Ma Mes Son Sa Ses Nous Vous Ils Elle Elles Il Je Tu Ce Cette Ces Ça Qui Que Quand Où Contact Responsable Monsieur Madame Maître Docteur Participants Réunion Facture Adresse Según Con Por Para Sin Pero El Los Las Un Una Nuestro Nuestra Su Sus Mi Mis Yo Ella Ellos Este Esta Don Doña Señor Señora Soy Hablé Llame Asistentes Contacto Técnico Cliente Clienta Paciente Reunión Factura Dirección Titular Jefe Jefa Feria Semana",
);

const firms: ReadonlySet<string> = new Set(firmNames);

const companyWords = listed(
  'Research Vineyard Vineyards Winery Polymers Plastics Chemicals Metals Alloys Composites Coatings Adhesives Valves Pumps Bearings Sensors Lasers Turbines Cables Pipes Fasteners Ceramics Optics Minerals Castings Forgings Semiconductors Circuits Controls Instruments Components Devices Diagnostics Therapeutics Biologics Genomics Sciences Biosciences Orthopedics Implants Prosthetics Dynamics Automation Avionics Aerospace Defense Defence Satellites Networks Telecoms Wireless Digital Interactive Games Studios Pictures Records Entertainment Sportswear Footwear Eyewear Jewelry Jewellery Fragrances Naturals Organics Nutrition Provisions Confectionery Dairies Farms Ranches Grains Seeds Fertilizers Petroleum Utilities Renewables Solar Batteries Carriers Couriers Movers Rentals Leasing Equity Advisors Advisers Wealth Securities Brokers Underwriters Reinsurance Bancorp Bancshares Payroll Payments Masons Stationers Caterers Auctioneers Surveyors Vintners Chemists Drapers Grocers Outdoors Fashions Clothing Garments Upholstery Lighting Glassworks Ironworks Steelworks Shipyard Foundry Refinery Sawmill Quarry Printers Publishers Broadcasting Newspapers Gazette Tribune Herald Railways Buses Ferries Cruises Tours Holidays Casino Bookmakers Lottery Universidad Hochschule Universität Université Facultad Iglesia Catedral Basílica Église Cathédrale Kirche Residencia Auditorio Polideportivo Estación Edificio Hostal Camping Gymnase Ehpad Colegio Instituto Escuela Clínica Clinique Krankenhaus Klinikum Hôpital Hôpitaux Gymnasium Grundschule Realschule Kita Kindergarten Seniorenheim Pflegeheim Lycée Collège École Crèche Mairie Ayuntamiento Rathaus Stadtkasse Plumbers Roofing Heating Electrical Joinery Landscapes Landscaping Flooring Kitchens Bathrooms Blinds Tyres Removals Haulage Scaffolding Decorators Florists Butchers Jewellers Opticians Solicitors Accountants Architects Associates Salon Veterinary Nurseries Seafood Meats Orchards Vineyards Winery Wines Brewing Distillery Pizza Grill Diner Cafe Café Bistro Deli Automotive Towing Welding Fabrication Timber Lumber Hardware Appliances Staffing Recruitment Realty Mortgages Homes Plomberie Électricité Electricité Menuiserie Peinture Chauffage Carrelage Couverture Maçonnerie Toiture Toitures Jardinage Nettoyage Bâtiment Rénovation Serrurerie Ambulances Taxis Traiteur Pâtisserie Boucherie Charcuterie Coiffure Optique Immobilier Assurances Déménagements Voyages Fleurs Automobiles Pneus Nautique Conseil Conseils Informatique Paysages Élagage Terrassement Ébénisterie Vitrerie Carrosserie Matériaux Meubles Cuisines Fermetures Piscines Imprimerie Librairie Bijouterie Fromagerie Poissonnerie Épicerie Sanitär Heizung Heizungsbau Elektro Elektrotechnik Bedachungen Malerbetrieb Hochbau Tiefbau Gartenbau Metallbau Stahlbau Maschinenbau Busreisen Hörgeräte Moden Möbel Küchen Druckerei Buchhandlung Brauerei Fleischerei Konditorei Gasthaus Gärtnerei Landtechnik Landmaschinen Umzüge Logistik Versicherungen Steuerberatung Rechtsanwälte Architekten Ingenieure Gebäudereinigung Werkzeugbau Feinkost Haustechnik Fontanería Electricidad Carpintería Reformas Cerrajería Cristalería Mudanzas Muebles Electrodomésticos Neumáticos Automóviles Autoescuela Peluquería Óptica Joyería Relojería Librería Papelería Imprenta Frutería Carnicería Pescadería Pastelería Floristería Zapatería Seguros Viajes Asesores Abogados Arquitectos Consultores Aluminios Climatización Instalaciones Jardinería Limpiezas Distribuciones Suministros Cards Ascensores Pinturas Cabinet Lofts Retreat Surgery Apartments Residences Mansions Suites Inn Arms Tavern Nursery Academy Practice Dental Spa Gym Resort Estate Estates Depot Warehouse Wharf Quay Toys Traders Brands Supplies Supply Apparel Importers Exporters Distributors Distribution Wholesale Catering Analytics Broadband Cosmetics Furniture Grupo Groupe Gruppe Konzern Outfitters Airlines Airways Aviation Assurance Brewery Bakery Capital Clinic Coffee Commission Construction Consulting Council Dairy Energy Engineering Electronics Foods Freight Health Healthcare Immobilien Insurance Interiors Investments Laboratories Labs Marine Media Mining Moda Mutual Pharma Pharmacy Plumbing Properties Publishing Retail Robotics Shipping Society Software Technologies Telecom Textil Textiles Tools Transport Travel Ventures Yachts Inc Ltd LLC GmbH AG Corp Corporation Company Group Bank University Stanley Sachs Trading Holdings Partners Systems Solutions Industries Logistics Street Road Avenue Square Line Mount Island Airport County City Station Hotel Hospital School College plc PLC SA SE KG Co Sons Bros Brothers Stores Foundation Institute Center Centre Sale Plan Museum Heights Stiftung Haus Universität Schule Verlag Werke Platz Straße Allee Motor Motors Cup Book Review Exchange Club Hall House Tower Bridge Park Clinic Church Cathedral Castle Bomber Tank Telescope Memorial Building Theatre Theater Arena Stadium Award Prize Doctrine Act Bill Boulevard Drive Court Court Pass Beach Hill Hills Valley Bay Springs Falls Creek Forest Garden Gardens Terrace Cloud Edition Project Programme Program Council Committee Conference Summit Festival Week Day Glass Prix Cie Hermanos Hijos Fils Frères Gebrüder Söhne Construcciones Talleres Transportes Bodegas Panadería Ferretería Farmacia Inmobiliaria Établissements Garage Boulangerie Pharmacie Cabinet Bäckerei Metzgerei Autohaus Spedition Apotheke Tischlerei Schreinerei Gasthof Holzbau Stadtwerke Linux Ubuntu Windows Android Server Web Kernel Software Handbook Handbuch',
);

/** Short upper-case words, such as BIC or GMBH. */
const acronym = /^\p{Lu}{2,4}$/u;
/** Whether words are acronyms or IDs rather than a name: few letters, all upper case. */
export const areLetters = (words: readonly string[]): boolean =>
  words.every((word) => acronym.test(word) && (!isGivenName(word) || (words.length === 1 && word.length < 4)));
const isListed = (word: string): boolean => {
  moreGivenNames ??= new Set(nameLists().given.map(folded));
  return moreGivenNames.has(folded(word));
};
const nameTags = ['MaleName', 'FemaleName', 'FirstName', 'Person'];

/** Returns all given names in lower case: the usual ones of the tagger's lexicon, and those of our list. */
export const allGivenNames = (): { usual: string[]; more: string[] } => ({
  usual: Object.keys(lexicon).filter((word) => hasTag(word, nameTags)),
  more: nameLists().given.map((name) => name.toLowerCase()),
});
/** Two romanized Korean syllables: "Sun-hee". */
const korean =
  /^(?:Ah|Bo|Byung|Chan|Cheol|Chul|Da|Do|Dong|Eun|Ga|Gyu|Ha|Hae|Hee|Ho|Hwa|Hye|Hyo|Hyuk|Hyun|In|Jae|Ji|Jin|Joo|Joon|Ju|Jun|Jung|Kyung|Kwang|Mi|Min|Myung|Na|Sang|Seo|Seok|Seon|Seong|Seung|Si|So|Soo|Soon|Su|Suk|Sun|Sung|Tae|Won|Woo|Ye|Yeon|Yong|Yoo|Yoon|Young|Yu|Yun)-[\p{L}]{2,5}$/u;
/** Two romanized Chinese syllables, the second of at least three letters: "Shu-fen". */
const initialSound = '(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h|hs|ts)';
const finalSound = '(?:[aeiou]|ai|ang?|ao|eng?|ei|ia|iang?|iao|ieh?|ing?|iong|iu|ong|ou|uai|uang?|ueh?|ui|un|uo|ien|ih|eh)';
const chinese = new RegExp(
  `^(?!(?:Re|Co|De|Bi|Go|No|To|Lo)-|Ping-pong|Tai-chi|Feng-shui)${initialSound}${finalSound}-(?=\\p{L}{3})${initialSound}${finalSound}$`,
  'iu',
);
export const isGivenName = (word: string): boolean =>
  korean.test(word) ||
  (/^\p{Lu}\p{Ll}{1,5}-/u.test(word) && chinese.test(word)) ||
  isListed(word) ||
  hasTag(word, nameTags) ||
  hasTag(folded(word), nameTags) ||
  (word.includes('-') && word.split('-').every((part) => isGivenName(part)));
/** Whether the tagger knows a word as a proper noun, and so not as an ordinary word. */
export const isProperNoun = (word: string): boolean => hasTag(word, ['City', 'Country', 'Region', 'Place', 'ProperNoun', 'Organization']);
/** Whether the tagger knows a city, country or region. */
export const isCity = (name: string): boolean => hasTag(name, ['City', 'Country', 'Region']);
/** The masculine form of a Slavic surname: Zieliński for "Zielińska", Petrov for "Petrova". */
const feminine = (word: string): string => word.replace(/(?<=\p{Ll}{2}[sc]k)a$/u, 'i').replace(/(?<=\p{Ll}{2}[oe]v)a$/u, '');
/** Whether it has a shape that words don't have: "O'Shaughnessy", "McLoughlin", "Al-Harbi". */
const isShapedFamily = (word: string): boolean =>
  /^(?:O['’]\p{Lu}|Mc\p{Lu})\p{Ll}{3,}$|^(?:Al|El)-\p{Lu}\p{Ll}{3,}$/u.test(word) && !firms.has(word);
const isListedFamily = (word: string): boolean =>
  hasTag(word, ['LastName']) || hasTag(folded(word), ['LastName']) || nameLists().family.has(folded(word));
export const isFamilyName = (word: string): boolean =>
  isListedFamily(word) || isShapedFamily(word) || (/[aA]$/.test(word) && feminine(word) !== word && isListedFamily(feminine(word)));
/** Whether the tagger knows an ordinary English word. */
export const isOrdinary = (word: string): boolean => tagsOf(word).length > 0 && !hasTag(word, [...nameTags, 'LastName']);
/** Whether it is a verb, such as "invite": at the start of a sentence, its object follows. */
export const isVerb = (word: string): boolean => hasTag(word, ['Infinitive', 'Imperative', 'PastTense']);
/** Whether it is a common noun, such as "tea". */
export const isNoun = (word: string): boolean => hasTag(word, ['Singular', 'Plural', 'Noun', 'Uncountable']) && !isVerb(word);
/** Whether the tagger or our list of given names knows a word. */
export const isKnownWord = (word: string): boolean => tagsOf(word).length > 0 || isListed(word);
/** Whether a given name is also a word, month or place, or is too short to be certain. */
export const isAmbiguous = (word: string): boolean =>
  ambiguous.has(word) || word.length < 3 || hasTag(word, ['City', 'Country', 'Region', 'Month']) || (isListed(word) && isOrdinary(word));
/** Contractions: "I've", "J'ai", "L'entreprise"; but not D'Andre. */
const contracted = /^(?:(?:I|You|We|They|He|She|It|There|That|Who|What|Here)['’](?:ve|ll|d|re|m|s)|[CDJLMNST]['’]\p{Ll}.*)$/u;
/** Camel case of programs: "CloudFormation", "UploadPart". Names have it only after a few prefixes. */
const joinedWords = /^(?!(?:Mc|Mac|De|Di|Da|Du|La|Le|Van|Von|Fitz|San|St|El|Al|Ben|Abd|Ab|Ó|O)\p{Lu})\p{Lu}\p{Ll}+\p{Lu}/u;
/** Whether a word can't be part of a name: a word of sentences, forms or programs, an acronym or a contraction. */
export const isNobody = (word: string): boolean =>
  nobody.has(word) ||
  /-(?:Team|Abteilung|Service|Center|Support|Desk)$/.test(word) ||
  leads.has(word) ||
  formWords.has(word) ||
  acronym.test(word) ||
  contracted.test(word) ||
  joinedWords.test(word);
/** German compounds of a product and a word for a company. */
const germanFirm =
  /^\p{Lu}\p{Ll}{2,}(?:fabrik(?:en)?|technik|handel|gesellschaft|betriebe?|verlag|industrien?|werke|vertrieb|zentrum|maschinen|gruppe|verband|versicherung(?:en)?|apotheke|bäckerei|metzgerei|brauerei|druckerei|kanzlei|praxis|klinik|schule|sparkasse|genossenschaft|stiftung|systeme)$/u;
/** Whether it is a word of company or place names. */
export const isCompanyWord = (word: string): boolean =>
  companyWords.has(word.replace(/\.$/, '')) || placeSurnames.has(word) || germanFirm.test(word);
/** Whether it is a job, which marks a name after it. */
export const isJob = (word: string): boolean => jobWords.has(word);
/** Whether it is a word before or after a job. */
export const isJobKind = (word: string): boolean => jobKinds.has(word);
/** Whether it is a word or place that is a common surname. */
export const isSurnameWord = (word: string): boolean => surnameWords.has(word) || placeSurnames.has(word);
export const isPlaceSurname = (word: string): boolean => placeSurnames.has(word);
/** Converts words to title case if all are upper case. */
export const titled = (words: readonly string[]): string[] =>
  words.every((word) => /^[\p{Lu}'’.-]+$/u.test(word)) ? words.map((word) => word.charAt(0) + word.slice(1).toLowerCase()) : [...words];
/** Whether it is a given name and nothing else. */
export const isCertain = (word: string): boolean => isGivenName(word) && !isAmbiguous(word) && !isNobody(word);
/** Whether a given name makes the following word a surname, even if it is an ordinary word: always if the given name is certain. */
export const makesSurname = (first: string, last: string): boolean =>
  isSurnameWord(last) && (isCertain(first) || peopleFirst.has(first) || (isGivenName(first) && !placeSurnames.has(last)));
