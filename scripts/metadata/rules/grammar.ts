import type { CaseType, CustomObjectTranslation, Gender } from '@salesforce/types/metadata';
import { elementOf } from '../typedValue.ts';
import { repeated, type Finding } from './finding.ts';

interface Grammar {
  /** The grammatical cases that the language distinguishes; empty if nouns have no case. */
  cases: readonly CaseType[];
  genders: readonly Gender[];
  /** Whether the article depends on the first sound of the noun: l’information, le fichier. */
  hasStart: boolean;
}

/** The grammar of each language, as an org with these languages exports the names of objects in their translations. */
const grammars: Readonly<Record<string, Grammar>> = {
  de: { cases: ['Nominative', 'Accusative', 'Genitive', 'Dative'], genders: ['Feminine', 'Masculine', 'Neuter'], hasStart: false },
  es: { cases: [], genders: ['Feminine', 'Masculine'], hasStart: false },
  fr: { cases: [], genders: ['Feminine', 'Masculine'], hasStart: true },
};

/** The label of an object has at most 40 characters in any language. */
const longestName = 40;

const formOf = (caseType: CaseType | undefined, isPlural: boolean): string =>
  [caseType, isPlural ? 'plural' : 'singular'].filter((word) => word !== undefined).join(' ');

const wantedForms = ({ cases }: Grammar): string[] =>
  (cases.length === 0 ? [undefined] : cases).flatMap((caseType) => [formOf(caseType, false), formOf(caseType, true)]);

/** Checks that a translated object name has every grammatical form of the language, and its gender and first sound where needed. */
export function* nameFindings(value: CustomObjectTranslation, language: string): Generator<Finding> {
  const forms = value.caseValues.map(({ caseType, plural }) => formOf(caseType, plural === true));
  for (const one of value.caseValues) {
    const at = elementOf(one, 'value');
    if (one.value.trim() === '') yield { problem: 'The name of the object is not translated', at };
    if (one.value.length > longestName) yield { problem: `${one.value}: data value too large (max length=${String(longestName)})`, at };
  }
  for (const form of repeated(forms)) yield { problem: `Duplicate form of the object's name: ${form}` };
  const grammar = grammars[language];
  if (!grammar || forms.length === 0) return;
  const wanted = wantedForms(grammar);
  for (const form of wanted.filter((one) => !forms.includes(one)))
    yield { problem: `The name of the object has no ${form} in ${language}` };
  for (const form of forms.filter((one) => !wanted.includes(one))) yield { problem: `Names in ${language} have no ${form}` };
  if (value.gender === undefined || !grammar.genders.includes(value.gender))
    yield { problem: `The gender of a name in ${language} must be ${grammar.genders.join(' or ')}`, at: elementOf(value, 'gender') };
  if ((value.startsWith !== undefined) !== grammar.hasStart)
    yield {
      problem: `startsWith ${grammar.hasStart ? 'is missing' : 'is not allowed'} in ${language}`,
      at: elementOf(value, 'startsWith'),
    };
}
