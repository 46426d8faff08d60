import type { PersonalDataCategory } from '../../../contracts/interpretation.ts';
import { isCompanyWord, isNobody, isOrdinary, isSurnameWord } from './nameWords.ts';
import { peopleHeads } from './peopleHeads.ts';
import { thingLabels } from './thingFields.ts';
import { noPlaces } from './wordLists/noPlaces.ts';

/** What a column, or a field of a form, holds. */
export interface Column {
  /** `THING`: nobody's name. */
  category: PersonalDataCategory | 'THING';
  /** What its head says. */
  head: RegExp;
  /** What one of its cells looks like. */
  cell: RegExp;
}

/** A head all of whose words are such says what the cells below it hold, whatever they look like otherwise. */
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

/** As people write it: databases have "first_name" and "firstName". */
const inWords = (said: string): string =>
  said
    .replace(/ ?:$/, '')
    .replace(/(?<=\p{L})[_-](?=\p{L})/gu, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' ');

/** What a head promises of the cells below or beside it. */
export const columnOf = (said: string): Column | undefined => columns.find(({ head }) => head.test(inWords(said)));

/** Products and files have a name as well: it is somebody's only beside what only people have. */
const anyName = /^(?:name|nom|nombre)$/i;
const ofPeople =
  /^(?:e ?mail|mail|courriel|correo)(?: ?(?:address|adresse|electr[óo]nico))?$|^(?:job )?(?:title|role|position)$|^(?:funktion|phone|mobile|shift|class|form|grade|badge|age|sex|gender|signature|d\.?o\.?b|telefon|handy|klasse|alter|unterschrift|tél\.?|téléphone|classe|âge|teléfono|móvil|edad|firma)$/iu;

/** What each head of a table promises of the cells below it. */
export const columnsOf = (heads: readonly string[]): (Column | undefined)[] => {
  const known = heads.map(columnOf);
  const areOfPeople =
    known.some((column) => column !== undefined && /NAME|BIRTH|SSN/.test(column.category)) ||
    heads.some((said) => ofPeople.test(inWords(said)));
  // "Last | First".
  const areHalves = ['first', 'last'].every((half) => heads.some((said) => said.toLowerCase() === half));
  const person = columns.find(({ category }) => category === 'NAME');
  const isPersons = (said: string): boolean =>
    (areOfPeople && anyName.test(inWords(said))) || (areHalves && /^(?:first|last)$/i.test(said));
  return known.map((column, index) => column ?? (isPersons(heads[index] ?? '') ? person : undefined));
};

/** Nobody yet, or everybody. */
const isOpen =
  /^(?:tb[acd]|n\/?a|none|nil|all|team|open|vacant|pending|unassigned|unknown|offen|alle|keine?r?|unbekannt|frei|tous|aucune?|inconnue?|vacante?|todos|ningun[oa]|pendiente|libre)\.?$/i;

/** One word that is an ordinary one, as "Finance" below "Owner". */
const isJustWord = (said: string): boolean =>
  isOpen.test(said) || (!said.includes(' ') && (isOrdinary(said) || isNobody(said) || noPlaces.has(said)) && !isSurnameWord(said));

/** Whether a cell holds what its head promises: one in a column for people can hold a firm. */
export const isOf = ({ category, cell }: Column, said: string): boolean =>
  cell.test(said) && (category !== 'NAME' || !(isJustWord(said) || said.split(' ').some(isCompanyWord)));
