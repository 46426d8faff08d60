import { behindLabels } from './letterCases.ts';
import type { Span } from './spans.ts';

/** Column headers and field labels for companies, places and goods, whose values aren't people's names. */
export const thingLabels =
  'company(?: name)?|employer|firm|insurer|insurance(?: company)?|supplier|vendor|manufacturer|make|model|products?|brand|bank|school|hospital|clinic|hotel|venue|location|city|town|place of birth|country|nationality|department|dept|branch|store|carrier|job title|occupation|organi[sz]ation|industry|pharmacy|dealer|retailer|garage|surgery|airline|courier|vehicles?|allergies|language|firma|unternehmen|arbeitgeber|lieferant|hersteller|marke|ort|stadt|geburtsort|abteilung|beruf|krankenkasse|versicherung|staatsangehörigkeit|fahrzeuge?|société|entreprise|employeur|fournisseur|marque|ville|lieu de naissance|pays|fonction|poste|nationalité|mutuelle|véhicules?|empresa|proveedor|marca|producto|ciudad|lugar de nacimiento|país|cargo|puesto|departamento|nacionalidad|aseguradora|vehículos?';

const field = behindLabels(
  String.raw`(?<=(?:^|\n|[|;•])[ \t]*|[ ]{3}|\t)(?:[-*•] )?(?:${thingLabels})[ \u00a0]?:[ \t]+`,
  String.raw`([^\n|;\t]{2,80}?)(?=[ ]{3,}|[|;\n\t]|$)`,
);

/** "Firms invited to tender: …". */
const firms = behindLabels(
  '(?:firms|companies|suppliers|vendors|bidders|tenderers|contractors|brands|sponsors|competitors|insurers|carriers|manufacturers|customers|firmen|lieferanten|marken|wettbewerber|fournisseurs|sociétés|marques|concurrents|empresas|proveedores|marcas|competidores)(?: [^\\n:.]{2,30})?:[ ]',
  String.raw`([^\n]{2,300}?)(?=\. \p{Lu}|\n|$)`,
);
/** A field within a line: "Hotel: Marriott Marquis, 780 Mission Street". */
const fieldWithin = behindLabels(String.raw`(?<=[.,] )(?:${thingLabels})[ \u00a0]?:[ ]`, String.raw`([^\n|;\t.,]{2,60})`);

/** Ordered items: "2 x Victoria Bedside Lamp". */
const items = behindLabels(
  String.raw`(?<=(?:^|\n)[ \t]{0,20}(?:[-*•][ ])?)\d{1,4}[ ]?[x×][ ]+`,
  String.raw`([^\n|;\t]{2,80}?)(?=[ ]{3,}|[|;\n\t]|$)`,
);
/** Words that precede a person's name even in such a field. */
const person = /(?<!\p{L})(?:attn|contact|for|für|pour|para|c\/o|z\. ?hd|herr|frau|mr|mrs|ms|dr|mme|sra?)\.?:? /iu;

/** Finds the values of fields for companies, places and goods, up to a person's name. */
export const thingFields = (text: string): Span[] =>
  [...field(text), ...fieldWithin(text), ...firms(text), ...items(text)].flatMap(({ start, end }) => {
    const stop = person.exec(text.slice(start, end))?.index;
    return [{ start, end: stop === undefined ? end : start + stop }];
  });
