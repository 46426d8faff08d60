import { convertedForceApp } from '../test/convertedForceApp.ts';
import { convertOptional } from './convertForceApp.ts';
import { componentsOf, type MetadataComponent, type MetadataProblem } from './metadataTypes.ts';
import { readMetadata } from './readMetadata.ts';
import { textsIn, textsOfBase, type Texts } from './test/translatable.ts';

const languages = ['de', 'es', 'fr'];
let base: readonly MetadataComponent[];
let translations: readonly MetadataComponent[];
let problems: readonly MetadataProblem[];
let english: Texts;

beforeAll(async () => {
  base = readMetadata(await convertedForceApp()).components;
  ({ components: translations, problems } = readMetadata(await convertOptional('translations'), base));
  english = textsOfBase(base);
});

/** Translations that equal the English text, except the panel's labels: {0} and names are the same in every language. */
const sameIn = (language: string): string[] =>
  [...textsIn(language, translations)]
    .filter(([place, text]) => english.get(place) === text && !place.startsWith('label '))
    .map(([place]) => place)
    .toSorted();

describe('the translations', () => {
  it('deploy on top of the base package, in three languages', () => {
    expect(problems).toEqual([]);
    expect(componentsOf(translations, 'Translations').map(({ fullName }) => fullName)).toEqual(languages);
    expect(componentsOf(translations, 'CustomObjectTranslation').map(({ fullName }) => fullName)).toEqual(
      ['Insight__c', 'Media_Session__c', 'Media__c'].flatMap((object) => languages.map((language) => `${object}-${language}`)),
    );
  });

  it('require the base package', async () => {
    const alone = readMetadata(await convertOptional('translations'));

    expect(alone.problems.map(({ problem }) => problem)).toContain('Parent entity failed to deploy: no CustomObject named Media__c found');
  });

  it.each(languages)('cover every text of the package in %s', (language) => {
    const translated = textsIn(language, translations);

    expect(english.size).toBeGreaterThan(450);
    // A URL is the same in every language.
    expect([...english.keys()].filter((place) => !translated.has(place))).toEqual(['label Broker_Base_Url']);
    expect([...translated.keys()].filter((place) => !english.has(place))).toEqual([]);
  });

  it.each([
    [
      'de',
      [
        ...['Insight__c label', 'Insight__c plural label', 'Insight__c.Kind__c = Moderation', 'Insight__c.Media__c related list'],
        ...['Media__c-File Layout / Insights', 'Media__c.Account__c label', 'Media__c.Kind__c = Audio', 'Media__c.Kind__c = Text'],
        ...['Media__c.Kind__c = Video', 'Media__c.Lead__c label', 'Media__c.Opportunity__c label'],
        ...['Media__c.Sentiment__c = Neutral', 'Media__c.Status__c label'],
      ],
    ],
    ['es', ['Media__c.Kind__c = Audio', 'Media__c.Kind__c = Video', 'Media__c.Sentiment__c = Neutral']],
    [
      'fr',
      [
        ...['Insight__c.Page__c label', 'Media__c.Contact__c label', 'Media__c.Kind__c = Audio', 'Media__c.Kind__c = Document'],
        ...['Media__c.Kind__c = Image', 'Media__c.Page_Count__c label', 'Media__c.Sentiment__c = Positive'],
        ...['Media__c.Summary_Method__c = Extractive'],
      ],
    ],
  ])('equal the English text in %s only for words that are the same', (language, words) => {
    const names = ['app Media_Insights label', 'dashboard Media_Insights/Media_Insights label'];

    expect(sameIn(language)).toEqual([...words, ...names].toSorted());
  });

  it.each(['en', ...languages])('name a file’s status in %s as the panel does', (language) => {
    const texts = language === 'en' ? english : textsIn(language, translations);
    const labels = ['Uploading', 'Processing', 'Ready', 'Rejected', 'Failed', 'Cancelled'].map((status) => `label Media_Status_${status}`);

    expect(labels.map((label) => texts.get(`Media__c.Status__c = ${english.get(label) ?? ''}`))).toEqual(
      labels.map((label) => texts.get(label)),
    );
  });

  it('use non-breaking spaces at French punctuation', () => {
    const loose = [...textsIn('fr', translations)].filter(([, text]) => / [:;?!%»]|« /u.test(text));

    expect(loose.map(([place]) => place)).toEqual([]);
  });

  it('need no flow texts, because flows show none', () => {
    const flows = componentsOf(base, 'Flow');

    expect(flows).toHaveLength(2);
    expect(flows.flatMap(({ value }) => [...value.screens, ...value.customErrors, ...value.choices])).toEqual([]);
  });
});
