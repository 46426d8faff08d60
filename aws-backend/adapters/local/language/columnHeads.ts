import type { PersonalDataCategory } from '../../../contracts/interpretation.ts';
import { isCompanyWord, isNobody, isOrdinary, isSurnameWord } from './nameWords.ts';
import { peopleHeads } from './peopleHeads.ts';
import { thingLabels } from './thingFields.ts';
import { noPlaces } from './wordLists/noPlaces.ts';

/** The content of a table column or form field. */
export interface Column {
  /** `THING`: not a person's name. */
  category: PersonalDataCategory | 'THING';
  /** Matches the header. */
  head: RegExp;
  /** Matches a cell. */
  cell: RegExp;
}

/** The known columns. The whole header must match; it decides the category of the cells below. */
const columns: readonly Column[] = [
  {
    category: 'DATE_OF_BIRTH',
    head: /^(?:date of birth|birth ?date|birthday|born|d\.?o\.?b\.?|geburtsdatum|geburtstag|geboren(?: am)?|date de naissance|naissance|né(?:e|\(e\))? le|fecha de nac(?:imiento|\.)|nacimiento)$/iu,
    cell: /^\d{1,4}[/. -]\d{1,2}[/. -]\d{1,4}(?: 00:00(?::00)?)?$|^(?:\p{L}{3,10}\.? )?\d{1,2}(?:st|nd|rd|th|\.)?,?(?: de)? (?:\p{L}{3,10}\.?,?(?: de)? )?\d{4}$/u,
  },
  {
    category: 'PHONE',
    head: /^(?:(?:tele)?phone|mobile|cell|fax|tel\.?|telefon|handy|mobil|rufnummer|t[ée]l[ée]phone|tél\.?|portable|tel[ée]fono|móvil)(?: ?(?:no\.?|number|nummer|\d))?$/iu,
    cell: /^[+(\d](?:[ ()./-]{0,3}\d){5,16}$/,
  },
  {
    category: 'SSN',
    head: /^(?:ssn|social security(?: (?:number|no\.?))?)$/i,
    cell: /^\d{3}-?\d{2}-?\d{4}$/,
  },
  {
    category: 'ADDRESS',
    head: /^(?:(?:(?:home|postal|street|mailing|billing|shipping) )?address|street|anschrift|adresse|stra(?:ß|ss)e|wohnort|rue|direcci[óo]n|domicilio|calle)$/iu,
    cell: /^(?=.*\p{L}{2})(?=.*\d).{5,120}$/u,
  },
  {
    category: 'NAME',
    head: peopleHeads,
    cell: /^\p{L}[\p{L}'’.-]*(?: [\p{L}'’.-]+){0,4}(?:, \p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+){0,2})?$/u,
  },
  { category: 'THING', head: new RegExp(`^(?:${thingLabels})$`, 'iu'), cell: /\p{L}/u },
];

/** Splits database names such as "first_name" and "firstName" into words. */
const inWords = (said: string): string =>
  said
    .replace(/ ?:$/, '')
    .replace(/(?<=\p{L})[_-](?=\p{L})/gu, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' ');

/** Returns the column for a header or field label; undefined if unknown. */
export const columnOf = (said: string): Column | undefined => columns.find(({ head }) => head.test(inWords(said)));

/** Products and files have names too: "name" is a person's only beside columns of people. */
const anyName = /^(?:name|nom|nombre)$/i;
const ofPeople =
  /^(?:e ?mail|mail|courriel|correo)(?: ?(?:address|adresse|electr[óo]nico))?$|^(?:job )?(?:title|role|position)$|^(?:funktion|phone|mobile|shift|class|form|grade|badge|age|sex|gender|signature|d\.?o\.?b|telefon|handy|klasse|alter|unterschrift|tél\.?|téléphone|classe|âge|teléfono|móvil|edad|firma)$/iu;

/** Returns the column for each header of a table; undefined for unknown ones. */
export const columnsOf = (heads: readonly string[]): (Column | undefined)[] => {
  const known = heads.map(columnOf);
  const areOfPeople =
    known.some((column) => column !== undefined && /NAME|BIRTH|SSN/.test(column.category)) ||
    heads.some((said) => ofPeople.test(inWords(said)));
  // The headers "Last | First".
  const areHalves = ['first', 'last'].every((half) => heads.some((said) => said.toLowerCase() === half));
  const person = columns.find(({ category }) => category === 'NAME');
  const isPersons = (said: string): boolean =>
    (areOfPeople && anyName.test(inWords(said))) || (areHalves && /^(?:first|last)$/i.test(said));
  return known.map((column, index) => column ?? (isPersons(heads[index] ?? '') ? person : undefined));
};

/** Placeholders for nobody yet or everybody. */
const isOpen =
  /^(?:tb[acd]|n\/?a|none|nil|all|team|open|vacant|pending|unassigned|unknown|offen|alle|keine?r?|unbekannt|frei|tous|aucune?|inconnue?|vacante?|todos|ningun[oa]|pendiente|libre)\.?$/i;

/** Whether it is a placeholder or a single ordinary word, such as "Finance" below "Owner". */
const isJustWord = (said: string): boolean =>
  isOpen.test(said) || (!said.includes(' ') && (isOrdinary(said) || isNobody(said) || noPlaces.has(said)) && !isSurnameWord(said));

/** Whether a cell fits its column: a column of people may also contain companies. */
export const isOf = ({ category, cell }: Column, said: string): boolean =>
  cell.test(said) && (category !== 'NAME' || !(isJustWord(said) || said.split(' ').some(isCompanyWord)));
