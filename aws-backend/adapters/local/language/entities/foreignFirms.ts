import { matches, type Span } from '../spans.ts';

/** German, French, Spanish and Italian legal forms in addition to those in findOrganizations.ts, with and without periods. */
const german =
  'GmbH ?& ?Co\\. ?(?:KGaA|KG|OHG)|AG ?& ?Co\\. ?(?:KGaA|KG|OHG)|UG(?: \\(haftungsbeschränkt\\))?|gGmbH|KGaA|e\\. ?K(?:fm|fr)?\\.|e\\. ?V\\.|eG|GbR|PartG(?: ?mbB)?';
const french = 'S\\.A\\.S\\.(?:U\\.)?|S\\.A\\.R\\.L\\.|SASU|EURL|E\\.U\\.R\\.L\\.|SNC|SCI|SCOP|SELARL';
const spanish =
  'S\\. ?L\\.(?: ?[ULP]\\.)?|S\\. ?A\\.(?: ?U\\.)?(?: de C\\. ?V\\.)?|S\\. ?Coop\\.|SLP|S\\. ?C\\.|S\\. ?p\\. ?A\\.|S\\. ?r\\. ?l\\.|[BN]\\. ?V\\.';
const part = String.raw`\p{Lu}[\p{L}\p{N}’'-]{0,30}`;
/** Not before another person: "SCI Les Lilas et Mme Roux". */
const link = String.raw`(?:&|und|et|y|de la|de los|de las|del|de|du|des)[ ](?!(?:M|MM|Mme|Mlle|Mr|Herrn?|Frau|Sra?|D|Don|Doña)(?!\p{L}))`;
const named = String.raw`${part}(?:[ ](?:${link})?${part}){0,5}`;

/** The legal form after the name: "Talleres Urrutia, S.L.", "Hagemann GmbH & Co. KG". */
const behind = new RegExp(String.raw`(?<![\p{L}\p{N}])${named}?(?:[ ](?:${german}|${french})|,?[ ](?:${spanish}))(?![\p{L}\p{N}])`, 'gu');
/** French legal forms may also precede the name: "SARL Boulangeries du Rhône". */
const before = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:SARL|SASU?|EURL|SNC|SCI|SELARL)[ ]${named}(?![\p{L}\p{N}])`, 'gu');

/** Words at the start of a heading or sentence that aren't part of the name: "Contrato de Talleres Urrutia, S.L." */
const lead =
  /^(?:(?:Die|Der|Das|Den|Dem|Bei|Mit|Für|Von|La|Le|Les|El|Los|Las|Con|Para|De|Del|Contrato|Factura|Presupuesto|Oferta|Pedido|Reunión|Visita|Acta|Cliente|Empresa|Contrat|Facture|Devis|Offre|Commande|Réunion|Vertrag|Angebot|Rechnung|Kunde|Lieferant|Firma) (?:(?:de la|de los|de|del|du|des|con|avec|para|mit|der|an|von) )?)+(?=\p{Lu})/u;

/** Finds companies by German, French, Spanish and Italian legal forms. */
export const foreignFirms = (text: string): Span[] => [
  ...matches(text, behind).flatMap(({ start, end }) => {
    const from = start + (lead.exec(text.slice(start, end))?.[0].length ?? 0);
    return /^(?:S|e)\./.test(text.slice(from, end)) ? [] : [{ start: from, end }];
  }),
  ...matches(text, before),
];
