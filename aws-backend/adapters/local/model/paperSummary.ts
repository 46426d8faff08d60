const number = String.raw`(?:no|nos|number|nr|nummer|num|n[°ºo]|n\.º|id|#)\.?`;
const value = String.raw`[ ]?[:#]?[ ]{0,20}\S*\d\S*`;
const kind = [
  '(?:tax |commercial |pro[- ]?forma |sales )?invoice|credit (?:note|memo)|(?:purchase|sales|work) order|order confirmation|delivery note|packing (?:slip|list)|quot(?:e|ation)|estimate|receipt|remittance advice',
  '(?:schluss|abschlags|proforma-?)?rechnung|gutschrift|bestellung|auftragsbestätigung|lieferschein|angebot|quittung',
  'facture(?: proforma)?|avoir|bon de (?:commande|livraison)|devis|reçu',
  'factura(?: proforma)?|pedido|albarán(?: de entrega)?|presupuesto|nota de crédito|recibo',
].join('|');

/** The line that names the kind of a document, perhaps with its number: "DELIVERY NOTE DN-99812", "Rechnung Nr. 2026-3391". */
const title = new RegExp(String.raw`^(?:${kind})(?:(?: ${number})?${value})?$`, 'iu');
const numbered = new RegExp(
  String.raw`^(?:(?:${kind})|order|po|document|rechnungs|angebots|bestell|auftrags|lieferschein|beleg|commande)[ -]?${number}${value}$`,
  'iu',
);
const party = (labels: string): RegExp => new RegExp(String.raw`^(?:${labels})[ ]?:[ ]*(.*)$`, 'iu');
const amount = (labels: string): RegExp => new RegExp(String.raw`^(?:${labels})(?!\p{L})(?=.*\d).{1,60}$`, 'iu');

const senders = party('from|seller|supplier|vendor|issued by|lieferant|verkäufer|fournisseur|vendeur|proveedor|vendedor');
const receivers = party(
  'to|bill(?:ed)? to|invoice to|sold to|ship to|deliver to|customer|client|buyer|rechnung an|rechnungsempfänger|lieferadresse|kunde|facturé à|livré à|acheteur|cliente|facturar a|enviar a',
);
/** The surest label first. */
const totals = [
  amount(
    '(?:total|amount|balance) (?:due|payable|to pay)|grand total|gesamtbetrag|rechnungsbetrag|endbetrag|zu zahlen|total ttc|net à payer|montant ttc|total a pagar|importe total',
  ),
  amount('(?:order |invoice |quote )?total|gesamt(?:summe)?|summe|total'),
];
const dues = new RegExp(
  String.raw`^(?:(?:payment )?due(?: date| by| on)?|pay(?:ment)? (?:by|terms)|(?:required |requested |expected )?delivery(?: date| by)?|valid (?:until|to)|terms|zahlbar (?:bis|innerhalb)|fällig(?: am)?|zahlungsziel|liefer(?:termin|datum)|gültig bis|échéance|date (?:limite|d['’]échéance|de livraison)|valable jusqu['’]au|(?:fecha de )?vencimiento|fecha de entrega|válido hasta)(?!\p{L})(?=.*\d).{1,80}$`,
  'iu',
);

/** The title is among the first lines, and a field is short. */
const maxAbove = 8;
const longestField = 120;
/** A document with this many sentences is summarized by them. */
const enoughSentences = 2;
const minFields = 3;
const sentence = /^(?:\S+ ){4,}\S*[.!?]$/;

const partyIn = (lines: readonly string[], label: RegExp): string | undefined => {
  const at = lines.findIndex((line) => label.test(line));
  const line = lines[at];
  if (line === undefined) return undefined;
  return label.exec(line)?.[1] === '' ? `${line} ${lines[at + 1] ?? ''}`.trim() : line;
};

/** The issuer's name in a line of its own below the title. */
const isIssuer = (line: string | undefined): line is string =>
  line !== undefined && /^\p{Lu}[^\d:;|]{3,60}$/u.test(line) && !title.test(line);

/**
 * Summarizes an invoice, order, delivery note or quote without sentences by its own lines, always in this order: kind and number, parties,
 * total, due date. Undefined for other documents.
 */
export const paperSummary = (text: string): string | undefined => {
  const lines = text
    .split('\n', 2000)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && line.length <= longestField);
  const at = lines.slice(0, maxAbove).findIndex((line) => title.test(line));
  const named = lines[at];
  if (named === undefined || lines.filter((line) => sentence.test(line)).length >= enoughSentences) return undefined;
  const below = lines[at + 1];
  const fields = [
    named,
    /\d/.test(named) ? undefined : lines.find((line) => numbered.test(line)),
    partyIn(lines, senders) ?? (isIssuer(below) ? below : undefined),
    partyIn(lines, receivers),
    totals.map((total) => lines.findLast((line) => total.test(line))).find((line) => line !== undefined),
    lines.find((line) => line !== named && dues.test(line)),
  ].filter((line) => line !== undefined);
  return fields.length < minFields ? undefined : [...new Set(fields)].join('\n');
};
