const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
/** "Anfang Mai", "mi-mars", "finales de abril". */
const partOf = String.raw`(?:Anfang|Mitte|Ende|début|mi-?|fin|principios de|mediados de|finales de|fin de)[ ]?(?:${months})`;
const days =
  'Tues?|Wed|Thu(?:rs?)?|Fri|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miércoles|jueves|viernes';
const dated = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}\.\d{1,2}\.(?!\d)|\d{1,2}(?:st|nd|rd|th|er)?\.? (?:de |of )?(?:${months})\.?(?: (?:de )?\d{4})?|(?:${months})\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|(?:next |this |nächsten |kommenden |próximo )?(?:${days})(?: prochain| próximo| que viene)?(?:,? (?:the |den |dem |le |el )?\d{1,2}(?:st|nd|rd|th)?\.? (?:de )?(?:${months})(?: (?:de )?\d{4})?)?`;
/** The end of a working day or a longer period. */
const closing = String.raw`(?:EOD|COB|EOB|(?:the )?(?:close|end) of (?:business|day)|noon|midday)(?:,? (?:on )?(?:${dated}|today|tomorrow))?|EO[WMQY]`;
const partOfDay = '(?:morning|afternoon|evening|noon|lunch|EOD|COB)';
/** "By the 15th", but not "15th floor" or "15th street". */
const nth = String.raw`\d{1,2}(?:st|nd|rd|th)(?! (?:floor|grade|street|avenue|century|time|day|anniversary|of))`;
const clock = String.raw`\d{1,2}(?:[:.]\d{2})? ?(?:Uhr|h|[ap]\.?m\.?)(?: (?:${dated}|today|tomorrow|heute|morgen))?`;
const date = String.raw`${closing}|${clock}|${dated}|KW ?\d{1,2}|${partOf}|\d{1,2}/\d{1,2}(?![/\d])|${nth}|tonight|today|tomorrow(?: ${partOfDay})?|(?:the )?end of (?:the |this |next )?(?:day|week|month|quarter|year)|(?:the )?end of (?:the )?Q[1-4](?: ?(?:FY)?\d{2,4})?|Q[1-4](?: (?:FY ?)?\d{2,4})?|(?:early|mid|late)[- ](?:next (?:week|month)|(?:${months}))|lunch(?:time)?|(?:the )?end of (?:${months})|(?:the )?weekend|next (?:week|month|quarter)|Christmas|Xmas|Thanksgiving|Easter|Weihnachten|Ostern|Noël|Navidad|heute|morgen|nächste(?:r|n)? Woche|Ende (?:der|des|dieser|dieses) (?:Woche|Monats|Jahres|Quartals)|(?:Wochen|Monats|Jahres|Quartals)ende|demain|(?:la )?fin (?:de la semaine|du mois|de l['’]année)|mañana|la semaine prochaine|la próxima semana|la semana que viene|fin de (?:semana|mes)`;
const after = String.raw`(?![\p{L}\p{N}])`;

const due = new RegExp(
  String.raw`(?<!\p{L})(?:by|until|before|due(?: on| by)?|no later than|bis(?: spätestens| einschließlich)?(?: zum| am)?|spätestens(?: bis)?(?: zum| am)?|vor(?: dem)?|avant(?: le)?|d['’]ici(?: le| à)?|au plus tard le|pour le|antes del?|para el|hasta el|a más tardar el|como muy tarde el)[ :]+(?:the )?(${date})${after}`,
  'iu',
);
const spoken =
  String.raw`${partOf}|(?<=[(, ]|in )KW ?\d{1,2}|(?<!(?:guten|heute|gestern|jeden|am) )morgen(?! früh)|(?<!(?:la|de) )mañana|` +
  "heute|diese Woche|cette semaine|esta semana|morgen früh|nächste[rn]? Woche|kommende[rn]? Woche|nächsten Monat|aujourd['’]hui|demain|lundi|mardi|mercredi|jeudi|vendredi|(?:la )?semaine prochaine|hoy(?: mismo)?|la próxima semana|la semana que viene";
const said = new RegExp(
  String.raw`(?<!\p{L})(?:on )?(${closing}|(?:early |first thing )?tomorrow(?: ${partOfDay})?|tonight|this (?:afternoon|evening)|today|this week|(?:early |late |mid[- ])?next week|(?:w/c|week (?:of|commencing)) (?:the )?(?:${dated})|(?<=on the )${nth}|${spoken}|(?<=(?:on|on the|am|le|el) )(?<!\p{L}[éu]e?s? le )(?:${dated}))${after}`,
  'iu',
);

/** Removes the full stop of the sentence after a date. */
const withoutStop = (day: string | undefined): string | undefined => day?.replace(/(?<!\d\.\d{1,2})\.$/, '');

/** Returns the due date in a sentence, as written. */
export const dueIn = (sentence: string): string | undefined => withoutStop(due.exec(sentence)?.[1]);

/** Returns the due date, or the date on which something will be done: "Tom will send it tomorrow". */
export const dayIn = (sentence: string): string | undefined => dueIn(sentence) ?? withoutStop(said.exec(sentence)?.[1]);

const number = String.raw`(?:the next )?(?:\d{1,3}|one|two|three|four|five|six|seven|ten|fourteen|thirty|ein(?:er|em)|zwei|drei|vier|une?|deux|trois|quatre|dos|tres|cuatro)`;
const time = new RegExp(
  String.raw`(?<!\p{L})((?:within|innerhalb von|binnen|innert|sous|dans un délai de|en un plazo de|en el plazo de) ${number} (?:business |working |calendar )?(?:hours?|days?|weeks?|months?|stunden?|(?:werk|arbeits)?tage?n?|wochen?|monate?n?|heures?|jours?(?: ouvrés)?|semaines?|mois|horas?|días?(?: hábiles)?|semanas?|meses)|asap)(?!\p{L})`,
  'iu',
);
/** A date at the end of a list item: "Credit note – Finance – 15 Dec". */
const last = new RegExp(String.raw`(?:[-–—,|:] |[(])(?:by |due |until |bis |avant )?(${date})[)\].]*$`, 'iu');

const behind = new RegExp(String.raw`^(\S.*?) ((?:by )?(?:${date}|asap|tb[acd]))$`, 'iu');

/** Splits the date off the end of an owner: "Ingrid/Bill ASAP" of a table with a single space between two columns. */
export const ownerAndDay = (owner: string): [owner: string, day: string] | undefined => {
  const [, name, day] = behind.exec(owner) ?? [];
  return name === undefined || day === undefined ? undefined : [name, day];
};

/** Returns when a known task is due: by or on a date, within a period, or the date at the end of a list item. */
export const whenIn = (sentence: string, isListed: boolean): string | undefined =>
  dayIn(sentence) ?? (isListed ? withoutStop(last.exec(sentence)?.[1]) : undefined) ?? time.exec(sentence)?.[1];
