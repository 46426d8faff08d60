/** What is called by a name and is nobody. */
const things =
  'product|company|item|file|project|brand|bank|business|host|domain|table|field|trade|event|vendor|supplier|model|plan|part|opportunity|campaign|organi[sz]ation|display|account|user|report|street|place|firm|package|column|class|function|group|list|tool|app|drug|device|account|site|city|hotel|course|school|team|campus|server|pipeline|policy|feature|variable';

const english = `contact(?: person)?|attn\\.?|attention|patient|tenant|caller|customer name|(?<!(?:${things}) )name|full name|insured(?: person)?|signed(?: by)?|reported by|approved by|reviewed by|completed by|submitted by|requested by|interviewed by|treated by|witnessed by|assigned to|applicant|candidate|driver|claimant|witness|beneficiary|employee|emergency contact|buyer|sender|recipient|owner|sales rep|account (?:manager|executive)|(?:line |hiring |case |duty )?manager|supervisor|landlord|name on card|name of (?:patient|applicant|insured|employee|guest|child|parent)|next of kin|policy ?holder|account holder|card ?holder|guest(?: name)?|lead guest|referee|gp|physician|consultant|guardian|executor|trustee|spouse|visitor|interviewer|interviewee|instructor|accompanying|passenger|forenames?|surname|first names?|given names?|last name|family name|middle name|maiden name|preferred name`;
const german =
  'Inhaber(?:in)?|Kontoinhaber(?:in)?|Karteninhaber(?:in)?|versicherte Person|Versicherungsnehmer(?:in)?|Versicherte[r]?|Kund(?:e|in)|Fahrer(?:in)?|Ansprechpartner(?:in)?|Vornamen?|Nachname|Geburtsname|Familienname|Zeug(?:e|in)|Mieter(?:in)?|Vermieter(?:in)?|Absender(?:in)?|Empfänger(?:in)?|Antragsteller(?:in)?|Patient(?:in)?|Gast|Bewerber(?:in)?|Arbeitnehmer(?:in)?|Vorgesetzte[r]?|Sachbearbeiter(?:in)?|Bearbeiter(?:in)?|Verfasser(?:in)?|Unfallgegner(?:in)?|Käufer(?:in)?|Verkäufer(?:in)?|Hausarzt|Hausärztin|Notfallkontakt|Anrufer(?:in)?|Besucher(?:in)?|Halter(?:in)?|Teilnehmer(?:in)?|Name, Vorname|Betreuer(?:in)?|Begleitperson';
const french =
  'nom(?: de famille| et prénom| complet)?|prénoms?|nom de (?:jeune fille|naissance)|témoin|locataire|propriétaire|conducteur|conductrice|destinataire|expéditeur|assurée?|titulaire|bénéficiaire|tiers|passag[eè]re?|patiente?|candidate?|salariée?|gardien(?:ne)?|médecin(?: traitant)?|signataire|voyageu(?:r|se)|souscripteur|intervenant|technicien(?:ne)?';
const spanish =
  'nombres?(?: completo| y apellidos)?|apellidos?(?: de solter[oa])?|titular|cliente?|contacto?|testigo|inquilin[oa]|propietari[oa]|conductora?|remitente|destinatari[oa]|asegurad[oa]|tomadora?|acompañante|perjudicad[oa]|arrendadora?|arrendatari[oa]|beneficiari[oa]|huésped|viajer[oa]|firmante|solicitante|médic[oa]|tutora?|pasajer[oa]|conserje';

/** Labels of forms, in any letter case, behind which somebody is named. */
export const nameLabels = `(?:${english}|${german}|${french}|${spanish})`;

/** Labels behind which firms stand as often as people. */
export const anyonesLabels =
  '(?:from|to|bill(?:ed)? to|sold to|ship(?:ped)? to|deliver(?:ed)? to|payee|payer|consignee|shipper|third party|issued by|prepared for|author|received by|left with|host|organi[sz]er|reference|doctor|dr|teacher|partner|von|an|verfasst von|Rechnung an|Lieferung an|Käufer|de|à|livré à|responsable|référence|de parte de|para|referencia|entregado a)';
