/** What German, French and Spanish contracts call the parties. */
const german =
  '(?:Auftraggeber|Auftragnehmer|Kunden?|Lieferant|Verkäufer|Käufer|Besteller|Anbieter|Dienstleister|(?:Ver)?[Mm]ieter|Lizenz(?:geber|nehmer)|Vertragspartner|(?:Vertrags)?[Pp]artei(?:en)?)';
const french = '(?:Client|Prestataire|Fournisseur|Vendeur|Acheteur|Acquéreur|Bailleur|Locataire|Titulaire|[Pp]arties?)';
const spanish = '(?:Cliente|Proveedor|Prestador|Prestatario|Vendedor|Comprador|Arrendador|Arrendatario|Contratista|[Pp]artes?)';

/** "Jede Partei kann kündigen": rights and duties of a party, in wordings that only contracts use. */
const duties: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:[Jj]eder?|[Ee]iner?|[Kk]einer?|[Bb]eide|[Dd]er|[Dd]ie|[Dd]as) (?:(?:andere|jeweils andere|beiden) )?${german} (?:kann|können|darf|dürfen|ist berechtigt|sind berechtigt|ist verpflichtet|sind verpflichtet|verpflichtet sich|verpflichten sich|hat das Recht)(?!\p{L})`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:[Cc]hacune? des|[Cc]haque|[Ll]['’]une (?:ou l['’]autre )?des|[Aa]ucune des|[Ll]es(?: deux)?|[Ll]e|[Ll]a|[Ll]['’]) ?${french} (?:peut|peuvent|pourra|pourront|s['’]engagent?|devra|devront|sera tenu|est tenu)(?!\p{L})`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:[Cc]ualquiera de las|[Cc]ada una de las|[Nn]inguna de las|[Aa]mbas|[Ll]as|[Ll]a|[Ee]l) ${spanish} (?:podrán?|puede|pueden|se comprometen?|deberán?|estarán? obligad[oa]s?)(?!\p{L})`,
    'u',
  ),
];

/** Features of contracts, for each of the languages. */
const marks: readonly (readonly RegExp[])[] = [
  [
    /(?<!\p{L})(?:Vertragspartei(?:en)?|jede Partei|jeder Partei|die Parteien)(?!\p{L})/iu,
    /(?<!\p{L})(?:Auftragnehmer|Lizenzgeber|Vermieter|Lieferant|Verkäufer)(?!\p{L})/u,
    /\(?(?:nachfolgend|im Folgenden|nachstehend)(?!\p{L})/iu,
    /^§ ?\d{1,3}/mu,
    /(?<!\p{L})(?:bedarf der Schriftform|der Schriftform bedürfen|Gerichtsstand|salvatorische|unberührt)(?!\p{L})/iu,
    /(?<!\p{L})(?:gekündigt werden|ordentlichen? Kündigung|aus wichtigem Grund)(?!\p{L})/iu,
    /(?<!\p{L})(?:dieser Vertrag|dieses Vertrag(?:e?s)|diesem Vertrag|der Vertrag beginnt)(?!\p{L})/iu,
  ],
  [
    /(?<!\p{L})(?:chaque partie|les parties|l['’]une des parties)(?!\p{L})/iu,
    /(?<!\p{L})(?:ci-après|soussignés?|dénommée?)(?!\p{L})/iu,
    /^article \d{1,3}/imu,
    /(?<!\p{L})(?:de plein droit|préavis|mise en demeure restée)(?!\p{L})/iu,
    /(?<!\p{L})(?:droit (?:français|applicable|belge|suisse)|tribunal (?:de commerce|compétent)|tribunaux)(?!\p{L})/iu,
    /(?<!\p{L})(?:présent contrat|présentes conditions)(?!\p{L})/iu,
  ],
  [
    /(?<!\p{L})(?:las partes|ambas partes|cualquiera de las partes)(?!\p{L})/iu,
    /(?<!\p{L})(?:en adelante|en lo sucesivo)(?!\p{L})/iu,
    /^(?:cláusula|artículo) |(?<!\p{L})(?:primera|segunda|tercera|cuarta|quinta)\.-/imu,
    /(?<!\p{L})(?:preaviso|de pleno derecho)(?!\p{L})/iu,
    /(?<!\p{L})(?:juzgados y tribunales|fuero|ley española|legislación española)(?!\p{L})/iu,
    /(?<!\p{L})(?:el presente contrato|del presente contrato|este contrato)(?!\p{L})/iu,
  ],
];
const minMarks = 3;

/** Names, first persons and requests, which contract clauses don't contain. */
const personal =
  /^\[NAME_|(?<!\p{L})(?:ich|wir|uns|mir|bitte|je|nous|merci|veuillez|yo|nosotros|nos|rogamos|queremos|solicitamos|por favor)(?!\p{L})/iu;

/** Returns a check for whether a sentence of a text is a clause of a German, French or Spanish contract. */
export const foreignClausesOf = (sentences: readonly string[]): ((said: string) => boolean) => {
  const isContract = marks.some(
    (ofLanguage) => ofLanguage.filter((mark) => sentences.some((sentence) => mark.test(sentence))).length >= minMarks,
  );
  return (said) => duties.some((duty) => duty.test(said)) || (isContract && !personal.test(said));
};
