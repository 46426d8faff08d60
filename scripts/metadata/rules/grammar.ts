import type { CaseType, CustomObjectTranslation, Gender } from '@salesforce/types/metadata';
import { elementOf } from '../typedValue.ts';
import { repeated, type Finding } from './finding.ts';

interface Grammar {
  /** The cases whose forms a language keeps apart; none where nouns have no case. */
  cases: readonly CaseType[];
  genders: readonly Gender[];
  /** Whether words before a noun depend on its first sound: l’information, le fichier. */
  hasStart: boolean;
}

/** How an org that has these languages writes the names of objects when it is asked for their translations. */
const grammars: Readonly<Record<string, Grammar>> = {
  de: { cases: ['Nominative', 'Accusative', 'Genitive', 'Dative'], genders: ['Feminine', 'Masculine', 'Neuter'], hasStart: false },
  es: { cases: [], genders: ['Feminine', 'Masculine'], hasStart: false },
  fr: { cases: [], genders: ['Feminine', 'Masculine'], hasStart: true },
};

/** The label of an object is at most 40 characters in any language. */
const longestName = 40;

const formOf = (caseType: CaseType | undefined, isPlural: boolean): string =>
  [caseType, isPlural ? 'plural' : 'singular'].filter((word) => word !== undefined).join(' ');

const wantedForms = ({ cases }: Grammar): string[] =>
  (cases.length === 0 ? [undefined] : cases).flatMap((caseType) => [formOf(caseType, false), formOf(caseType, true)]);

/** An object that is named in a language has each form of its name that the language knows, and what the words around it depend on. */
export function* nameFindings(value: CustomObjectTranslation, language: string): Generator<Finding> {
  const forms = value.caseValues.map(({ caseType, plural }) => formOf(caseType, plural === true));
  for (const one of value.caseValues) {
    const at = elementOf(one, 'value');
    if (one.value.trim() === '') yield { problem: 'The name of the object is not translated', at };
    if (one.value.length > longestName) yield { problem: `${one.value}: data value too large (max length=${String(longestName)})`, at };
  }
  for (const form of repeated(forms)) yield { problem: `The name of the object is there more than once: ${form}` };
  const grammar = grammars[language];
  if (!grammar || forms.length === 0) return;
  const wanted = wantedForms(grammar);
  for (const form of wanted.filter((one) => !forms.includes(one)))
    yield { problem: `The name of the object has no ${form} in ${language}` };
  for (const form of forms.filter((one) => !wanted.includes(one))) yield { problem: `There is no ${form} in ${language}` };
  if (value.gender === undefined || !grammar.genders.includes(value.gender))
    yield { problem: `The gender of a name in ${language} is ${grammar.genders.join(' or ')}`, at: elementOf(value, 'gender') };
  if ((value.startsWith !== undefined) !== grammar.hasStart)
    yield { problem: `startsWith ${grammar.hasStart ? 'is missing' : 'says nothing'} in ${language}`, at: elementOf(value, 'startsWith') };
}
