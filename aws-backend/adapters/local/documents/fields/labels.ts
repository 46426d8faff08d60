/** Labels that forms, invoices and cards use without a colon. */
const numbered =
  "(?:(?:invoice|order|customer|client|account|card|policy|serial|reference|ref\\.?|po|purchase order|contract|ticket|case|member|membership|passport|licen[cs]e|insurance|tax|vat|quote|delivery|job|document|personal|employee) ?(?:no\\.?|number|nr\\.?|#|id)|(?:n[°º.o]+|numéro|número) (?:de |d[’'])?(?:facture|client|commande|factura|cliente|pedido|contrato|contrat))";
const dated =
  "(?:(?:invoice|issue|due|order|delivery|start|end|expiry|payment|service|shipping|birth) )?date(?: of (?:birth|issue|expiry|hire))?|valid (?:until|from)|expires(?: on)?|date (?:de naissance|d[’']échéance|d[’']émission)|fecha(?: de (?:nacimiento|vencimiento|emisión|caducidad))?|échéance|vencimiento|gültig bis|fällig(?:keit| am)|(?:rechnungs|liefer|bestell|geburts|ausstellungs)?datum";
const people =
  '(?:(?:first|last|given|middle|family|full|patient|customer|contact|company|employee) )?names?|surname|nationality|(?:vor|nach|familien)?name|staatsangehörigkeit|noms?|prénoms?|nationalité|nombres?|apellidos?|nacionalidad';
const reached =
  'phone|telephone|tel\\.?|mobile|fax|e-?mail|address|street|city|post(?:al )?code|zip(?: code)?|country|straße|plz|ort|telefon|anschrift|adresse|téléphone|courriel|dirección|teléfono|correo(?: electrónico)?';
const others =
  '(?:bill|ship|sold) to|(?:payment )?terms|currency|(?:rechnungs|kunden|bestell|auftrags|steuer|vertrags|ausweis)nummer|kunde|cliente?|ust-?idnr\\.?|zahlungsziel|währung';
const known = new RegExp(`^(?:${[numbered, dated, people, reached, others].join('|')})$`, 'iu');

const maxNameWords = 5;

export const wordsIn = (text: string): number => text.trim().split(/\s+/).length;

/** Whether a text is a known label, such as "Due date" or "Kundennummer". */
export const isKnownLabel = (text: string): boolean => known.test(text);

/** Whether a text could be a label: few words, no digits, starts with a capital letter. */
export const couldBeLabel = (text: string): boolean => /^\p{Lu}[\p{L} .#/()&'’°º-]{1,40}$/u.test(text) && wordsIn(text) <= maxNameWords;
