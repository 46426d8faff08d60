import { readMetadata } from '../readMetadata.ts';
import { bytesOf, goodDeployment } from '../test/deployment.ts';
import { expectProblem } from '../test/expectProblem.ts';

const french = 'objectTranslations/Thing__c-fr.objectTranslation';
const german = 'objectTranslations/Part__c-de.objectTranslation';
const section = '<section>Facts</section>';

/** The problems of the valid deployment with the French file renamed. */
const problemsNamed = (fullName: string): string[] => {
  const files = goodDeployment();
  files.set(`objectTranslations/${fullName}.objectTranslation`, files.get(french) ?? '');
  files.delete(french);
  files.set('package.xml', (files.get('package.xml') ?? '').replace('Thing__c-fr<', `${fullName}<`));
  return readMetadata(bytesOf(files)).problems.map(({ problem }) => problem);
};

describe('an object translation', () => {
  it.each([
    ['a field', '<name>Color__c', '<name>Colour__c', 'In field: fields - no CustomField named Colour__c found'],
    ['a picklist value', 'Label>Red', 'Label>Green', 'In field: picklistValues - no value of Thing__c.Color__c named Green found'],
    ['a layout', 'Thing Layout', 'Other Layout', 'In field: layouts - no Layout named Other Layout found'],
    ['a section', section, '<section>Figures</section>', 'In field: section - no section of Thing Layout named Figures found'],
    ['a rule', '<name>Red_Stays_Red', '<name>Blue_Stays_Blue', 'In field: validationRules - no ValidationRule named Blue_Stays_Blue found'],
    [
      'a record type',
      '<startsWith>',
      '<recordTypes>\n        <label>Grande</label>\n        <name>Large</name>\n    </recordTypes>\n    <startsWith>',
      'In field: recordTypes - no RecordType named Large found',
    ],
    [
      'a standard field',
      '<startsWith>',
      '<standardFields>\n        <label>Code</label>\n        <name>Code__c</name>\n    </standardFields>\n    <startsWith>',
      'In field: standardFields - no standard field named Code__c found',
    ],
    ['a help text', /<help>(.|\n)*?<name>Color__c/, '<help>Le poids.</help>\n<name>Weight__c', 'Weight__c has no help text to translate'],
    ['a related list', '<name>Account__c', '<name>Code__c', 'Code__c has no related list to translate'],
  ])('is refused if it names something missing: %s', (_what, from, to, problem) => {
    expectProblem(french, from, to, problem);
  });

  it.each([
    ['label', '>Couleur<', '><!-- Color --><', 'Color__c: the label is not translated'],
    ['help', 'La couleur de la chose.', ' ', 'Color__c: the help is not translated'],
    ['picklist value', 'Rouge', '', 'Red: the translation is not translated'],
    ['message', 'Le rouge reste rouge.', '', 'Red_Stays_Red: the errorMessage is not translated'],
    ['section', 'Faits', '', 'Facts: the label is not translated'],
    ['name field', '<nameFieldLabel>Chose', '<nameFieldLabel>', 'Thing__c: the nameFieldLabel is not translated'],
    ['name', 'Choses', '', 'The name of the object is not translated'],
  ])('is refused if it leaves something untranslated: %s', (_what, from, to, problem) => {
    expectProblem(french, from, to, problem);
  });

  it.each([
    ['label', 'Couleur', 40, 'Color__c: data value too large (max length=40)'],
    ['help', 'La couleur de la chose.', 510, 'Color__c: data value too large (max length=510)'],
    ['picklist value', 'Rouge', 255, 'Red: data value too large (max length=255)'],
    ['related list', '<relationshipLabel>Choses', 80, 'Account__c: data value too large (max length=80)'],
    ['message', 'Le rouge reste rouge.', 255, 'Red_Stays_Red: data value too large (max length=255)'],
    ['name', '<value>Chose', 40, /^.+: data value too large \(max length=40\)$/],
  ])('is refused if a text is too long: %s', (_what, from, longest, problem) => {
    expectProblem(french, from, from + 'x'.repeat(longest), problem);
  });

  it.each([
    ['a field', '<name>Account__c', '<name>Color__c', 'Color__c is translated more than once'],
    [
      'a picklist value',
      '</picklistValues>',
      '</picklistValues>\n<picklistValues>\n<masterLabel>Red</masterLabel>\n<translation>Rouge</translation>\n</picklistValues>',
      'Red is translated more than once',
    ],
  ])('is refused if it translates something twice: %s', (_what, from, to, problem) => {
    expectProblem(french, from, to, problem);
  });

  it('needs an existing object, which is no platform event, and a language', () => {
    expect(problemsNamed('Nothing__c-fr')).toEqual(['Parent entity failed to deploy: no CustomObject named Nothing__c found']);
    expect(problemsNamed('Painted__e-fr')).toEqual(['Parent entity failed to deploy: no CustomObject named Painted__e found']);
    expect(problemsNamed('Thing__c-french')).toContain('Unknown language: french');
    expect(problemsNamed('Thing__c-pt_BR')).toEqual([]);
  });
});

describe('the translated name of an object', () => {
  it.each([
    ['a case', german, 'Dative', 'Genitive', 'The name of the object has no Dative singular in de'],
    ['a plural', french, 'true', 'false', 'The name of the object has no plural in fr'],
    ['a gender of the language', french, 'Feminine', 'Neuter', 'The gender of a name in fr must be Feminine or Masculine'],
    ['startsWith', french, '<startsWith>Consonant</startsWith>', '', 'startsWith is missing in fr'],
  ])('is refused without %s', (_what, file, from, to, problem) => {
    expectProblem(file, from, to, problem);
  });

  it.each([
    ['a duplicate form', german, 'Dative', 'Genitive', "Duplicate form of the object's name: Genitive singular"],
    ['a case that the language lacks', french, '<plural>', '<caseType>Dative</caseType>\n<plural>', 'Names in fr have no Dative singular'],
    [
      'startsWith in a language that has none',
      german,
      '</gender>',
      '</gender>\n<startsWith>Consonant</startsWith>',
      'startsWith is not allowed in de',
    ],
  ])('is refused with %s', (_what, file, from, to, problem) => {
    expectProblem(file, from, to, problem);
  });
});
