import { isFamilyName, isGivenName, isKnownWord, isNobody, isOrdinary, isProperNoun } from '../nameWords.ts';
import { matches, type Span } from '../spans.ts';
import { formWords } from '../wordLists/forms.ts';
import { foreignFirms } from './foreignFirms.ts';

const legal =
  'Inc|Incorporated|Ltd|Limited|LLC|LLP|Corp|Corporation|plc|PLC|GmbH|mbH|AG|SE|KG|OHG|eG|SA|SAS|SARL|SpA|SL|SLU|BV|NV|Oy|AB|AS|ApS|Pty|Co|INC|LTD|LIMITED|CORP|CO(?=\\.)|Holdings?|Industries';
/** Last words of company names that few other names have. */
const trades =
  'Trading|Logistics|Systems|Solutions|Partners|Group|Technologies|Software|Consulting|Bank|University|Foundation|Airlines|Airways|Motors|Pharma|Foods|Farms|Insurance|Assurance|Ventures|Labs|Laboratories|Brothers|Bros|Sons|Telecom|Robotics|Aviation|Immobilien|Hotels|Council|Commission|Institute|Society|Associates|Bakery|Brewery|Pharmacy|Properties|Interiors|Electronics|Textiles|Chemicals|Securities|Investments|Stadtwerke|Windkraft|Hospital|College|Academy|Studios';
/** Last words of company names that other phrases have too: "Renewable Energy". */
const wideTrades =
  'Energy|Health|Healthcare|Mutual|Construction|Engineering|Media|Retail|Marine|Mining|Coffee|Travel|Tours|Freight|Shipping|Transport|Plumbing|Capital|Clinic|School|Club|Outdoor|Glass|Steel|Print|Printing|Press|Publishing|Tools|Dairy|Yachts|Design|Fashion|Moda|Textil|Networks?|Services|Stores?|Electric|Gas|Water|Automotive|Aerospace|Biotech|Agency|Films|Records|Games|Sports|Cosmetics|Furniture|Union|Trust';
const part = String.raw`\p{Lu}[\p{L}\p{N}’'-]{0,30}`;
const ends = String.raw`(?![\p{L}\p{N}]|-[\p{L}\p{N}])`;
const named = (last: string, before = '[ ]'): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])${part}(?:[ ](?:(?:&|and|und|et|y)[ ])?${part}){0,3}?${before}(?:${last})${ends}(?:[ ](?:${legal}|Group|Bank|Co)${ends})?(?:\.?[ ](?:${legal})${ends})?(?:(?<=[ ](?:Inc|Ltd|Corp|Co|Bros|INC|LTD|CORP|CO))\.)?`,
    'gu',
  );
const byLegal = named(`${legal}|${trades}`);
/** "Brightwater Analytics, Inc." */
const byComma = named('Inc|Incorporated|Ltd|Limited|LLC|LLP|Corp|GmbH|SA|SL', ',[ ]');
const byTrade = named(wideTrades);

/** First words of organization names, in four languages. */
const kinds =
  "(?:University|Bank|Ministry|Chamber|City|College|Royal Bank) of|Universit(?:y of|é (?:de|d['’])|ät)|Universidad de|Universitat de|Banque|Banco|Caisse|Hotel|Hôtel|Transportes|Transports|Stadtwerke|Spedition|Bäckerei|Autohaus|Möbelhaus|Kanzlei|Pharmacie|Farmacia|Boulangerie|Restaurant|Restaurante|Groupe|Grupo|Gruppe|Atelier|Talleres|Viveros|Bodegas|Fundación|Fondation|Stiftung|Ayuntamiento de|Mairie de|Ministère|Ministerio|Librería|Librairie|Papelera|Chauffage|Garage|Clinique|Clínica|Hôpital|Klinikum|Editorial|Éditions|Construcciones|Constructions|Deutsche|Institut";
const byKind = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${kinds})[ ]?(?:(?:de|del|du|des|la|le|les|los|las|für)[ ]){0,2}${part}(?:[ ]${part}){0,2}`,
  'gu',
);
/** Two names joined by "&": Johnson & Johnson. */
const byPair = new RegExp(String.raw`(?<![\p{L}\p{N}])(${part}[ ]&[ ]\p{Lu}\p{L}{1,30})(?![\p{L}\p{N}]|[ ]&)`, 'gu');

/** Labels of companies in invoices, orders and notes. */
const field =
  '(?:Customer|Client|Supplier|Vendor|Buyer|Seller|Bill to|Ship to|Sold to|Carrier|Agent|Employer|Company|Kunde|Lieferant|Auftraggeber|Firma|Fournisseur|Société|Cliente|Proveedor|Empresa)';
const phrase =
  '(?:[Ss]upplied by|[Dd]elivered by|[Ss]hipped by|[Ii]ssued by|[Mm]ade by|[Bb]ought (?:at|from)|[Ww]ork(?:s|ed|ing)? (?:for|at)|[Ee]mployed (?:by|at)|[Cc]ompetitor(?: is|,)?|[Cc]arrier(?: is)?|[Ss]upplier(?: is)?|[Vv]endor(?: is)?|[Cc]omprad[oa] en|[Aa]cheté chez|[Gg]ekauft bei|la société|d(?:ie|er) Firma|la empresa)';
const byCue = new RegExp(String.raw`(?<=(?<!\p{L})${phrase} )(${part}(?:[ ]${part}){0,3})(?=[,.;()\n]|$|[ ]\p{Ll})`, 'gu');
/** "Cliente: Comunidad de Propietarios Los Almendros". */
const inField = new RegExp(
  String.raw`(?<=(?:^|\n)${field}[ ]?: )(${part}(?:[ ](?:(?:de la|de los|del|de|du|des)[ ])?${part}){0,5})(?=[,.;()\n]|$|[ ][\p{Ll} ])`,
  'gu',
);
/** A label that occurs more often marks a speaker: "Cliente: Hola". */
const maxFields = 2;
const linesOf = new RegExp(String.raw`(?<=^|\n)${field}(?=[ ]?: )`, 'g');
const fieldBefore = new RegExp(String.raw`(?<=^|\n)${field}(?=[ ]?: $)`);
const isSpeech = (text: string): ((span: Span) => boolean) => {
  const counts = Map.groupBy(text.match(linesOf) ?? [], (label) => label);
  return ({ start }) => {
    const label = fieldBefore.exec(text.slice(Math.max(0, start - 20), start))?.[0];
    return (counts.get(label ?? '')?.length ?? 0) > maxFields;
  };
};

/** Words before companies, but also before people, in sales notes: only an unknown word that isn't a name is a company there. */
const talk =
  '(?:(?:[Cc]alls?|[Mm]eetings?|[Rr]enewal|[Dd]eal|[Cc]ontract|[Aa]greement|[Dd]emo|[Ww]orkshop|[Pp]artnership|[Nn]egotiations?|[Rr]ecap) with|(?:[Oo]ffer|[Qq]uot(?:e|ation)|[Pp]roposal|[Bb]id|[Oo]rder|[Ii]nvoice|[Pp]itch|[Ss]witch(?:ed|ing)?|[Mm]igrat(?:e|ed|ing|ion)) from|[Cc]ompetitors?(?: such as| like|:)?|(?:[Ss]witch(?:ed|ing)?|[Mm]oved?|[Mm]oving) to|[Cc]ompar(?:ed|(?:e|es|ing) (?:us|you)) (?:to|with)|(?:[Ww]ent|[Gg]o|[Gg]oing) with|[Tt]alk(?:ed|ing|s)? to|[Ll]ook(?:ed|ing)? at|[Ii]nstead of|[Aa]ngebot von|[Vv]ertrag mit|[Tt]ermin (?:mit|bei)|[Ww]ettbewerber|[Oo]ffre de|[Rr]éunion avec|[Cc]oncurrent|[Oo]ferta de|[Rr]eunión con|[Cc]ompetidor)';
const byTalk = new RegExp(String.raw`(?<=(?<!\p{L})${talk} )(\p{Lu}[\p{L}\p{N}]{3,20})(?=[,.;:?!()\n]|$|[ ]\p{Ll})`, 'gu');
/** "Initech offered us the same". */
const byOffer =
  /(?<=^|[.!?:,;(]\s|\n|[ ](?:and|that|but|because|while|und|et|y)[ ])(\p{Lu}[\p{L}\p{N}]{3,20})(?=[ ](?:offered (?:us|me|them)|quoted|undercuts?|outbid|underbid|renewed|pitched|acquired)(?!\p{L}))/gmu;
const isNamedNobody = (word: string): boolean =>
  !isKnownWord(word) && !isGivenName(word) && !isFamilyName(word) && !isNobody(word) && !formWords.has(word);

/** Verbs of companies only. */
const byDeed = new RegExp(
  String.raw`(?<=^|[.!?:,;(]\s|\n|[ ](?:and|that|but|und|et|y)[ ])(\p{Lu}\p{L}{3,30}(?:[ ]${part}){0,2})(?=[ ](?:charges|quotes|supplies|manufactures|acquired|offers \S+ (?:less|more|percent)|insures|sells|hires|absorbs|recalls|bills|invoiced|liefert|verlangt|berechnet|facture (?:une?|les?|la|des|\d)|facturera|cobra|cobrará)(?!\p{L}))`,
  'gmu',
);

const begins =
  /^(?:(?:The|A|An|Our|Your|Their|His|Her|This|That|Dear|And|For|Of|In|At|With|From|To|By|Die|Der|Das|Den|Dem|Bei|La|Le|El|Les|Los|Supplier|Customer|Client|Carrier|Agent|Vendor|Buyer|Seller|Total|Invoice|Attn|Re|All|Please|Contact) )+/;
/** Words of business phrases, which aren't companies. */
const phraseWords =
  /^(?:Terms|Conditions|Research|Development|Sales|Marketing|Questions|Answers|Frequently|Health|Safety|Annual|Renewable|Social|Public|Mental|Private|Travel|Life|Car|Home|Liability|Mobile|Digital|Working|Share|Human|High|Primary|Secondary|Natural|Drinking|Customer|Financial|Technical|Shared|Managed|Professional|Credit|Trade|Labou?r|European|Tax|Legal|Web|Cloud|Operating|Green|Electric|Solar|Wind|New|Local|Nuclear|Carbon|Stainless|Civil|Software|Data|Mechanical|Electrical|Business|Air|Sea|Road|Public|Venture|Interior|Graphic|Product|Hand|Power|App|Support|Department|Board|Executive|Senior|Chief|Head|Warehouse|Team|Project|Working|User|Target|Age|Peer|Focus|Main|Board)$/i;

const trimmed = (text: string, { start, end }: Span): Span[] => {
  const lead = begins.exec(text.slice(start, end))?.[0].length ?? 0;
  return text.slice(start + lead, end).includes(' ') ? [{ start: start + lead, end }] : [];
};
const isPlain = (word: string): boolean => isOrdinary(word) && !isProperNoun(word);
const wordsOf = (text: string, { start, end }: Span): string[] => text.slice(start, end).split(' ');

export interface Organizations {
  named: Span[];
  /** By a last word that other phrases have too, or by two joined names. */
  wide: Span[];
  /** By the context. */
  cued: Span[];
}

const firm = (text: string, pattern: RegExp): Span[] => matches(text, pattern).flatMap((span) => trimmed(text, span));

/** Finds companies and organizations by the words of their name and by the context, in Latin script. */
export const findOrganizations = (text: string): Organizations => {
  const isFirm = (span: Span): boolean =>
    !wordsOf(text, span)
      .slice(0, -1)
      .every((word) => isPlain(word) || formWords.has(word) || phraseWords.test(word));
  const isOwnName = (span: Span): boolean =>
    !wordsOf(text, span)
      .slice(0, -1)
      .some((word) => phraseWords.test(word));
  const isSaid = isSpeech(text);
  const known = [...firm(text, byLegal), ...firm(text, byComma)].filter(isFirm);
  return {
    named: [...known, ...foreignFirms(text).filter(isFirm), ...matches(text, byKind)],
    wide: [...firm(text, byTrade).filter((span) => isFirm(span) && isOwnName(span)), ...matches(text, byPair).filter(isOwnName)],
    cued: [
      ...[...[...matches(text, inField), ...matches(text, byCue)].filter((span) => !isSaid(span)), ...matches(text, byDeed)].filter(
        (span) => isOwnName(span) && !wordsOf(text, span).every((word) => isPlain(word) || formWords.has(word)),
      ),
      ...matches(text, byTalk, isNamedNobody),
      ...matches(text, byOffer, isNamedNobody),
    ],
  };
};
