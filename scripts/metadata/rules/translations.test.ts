import { readMetadata } from '../readMetadata.ts';
import { bytesOf, goodDeployment, packageXml } from '../test/deployment.ts';
import { expectProblem } from '../test/expectProblem.ts';

const french = 'translations/fr.translation';

describe('translation rules', () => {
  it.each([
    ['a label that does not exist', '<name>Easel_Title', '<name>Easel_Titel', 'In field: name - no CustomLabel named Easel_Titel found'],
    ['a label with other placeholders', 'de {0}', 'de {1}', 'Easel_Title must have the same placeholders as the label'],
    ['a label that is too long', 'Chevalet', 'Chevalet'.repeat(125), 'Easel_Title: data value too large (max length=1000)'],
    [
      'a duplicate label',
      '</customLabels>',
      '</customLabels>\n    <customLabels>\n        <label>{0}</label>\n        <name>Easel_Title</name>\n    </customLabels>',
      'Easel_Title is translated more than once',
    ],
    ['an empty label', 'Chevalet de {0}', '<!-- Easel of {0} -->', 'Easel_Title: the label is not translated'],
    [
      'an app that does not exist',
      '<name>Studio',
      '<name>Gallery',
      'In field: customApplications - no CustomApplication named Gallery found',
    ],
    ['a dashboard that does not exist', 'Art/Overview', 'Art/View', 'In field: dashboards - no Dashboard named Art/View found'],
    ['a report that does not exist', 'Art/Things', 'Art/Parts', 'In field: reports - no Report named Art/Parts found'],
    [
      'a report type that does not exist',
      '<name>Things_With_Parts',
      '<name>Things',
      'In field: reportTypes - no ReportType named Things found',
    ],
    ['an app description that is too long', 'Tout pour peindre.', 'x'.repeat(256), 'Studio: data value too large (max length=255)'],
    ['a report name that is too long', '>Choses<', `>${'x'.repeat(41)}<`, 'Art/Things: data value too large (max length=40)'],
    ['an empty report name', '>Choses<', '><', 'Art/Things: the label is not translated'],
    [
      'a tab that uses its object’s name',
      '    <dashboards>',
      '    <customTabs>\n        <label>Choses</label>\n        <name>Thing__c</name>\n    </customTabs>\n    <dashboards>',
      'The tab of Thing__c has no label of its own to translate',
    ],
    [
      'types that are not checked',
      '    <reportTypes>',
      '    <quickActions>\n        <label>Peindre</label>\n        <name>Paint</name>\n    </quickActions>\n    <reportTypes>',
      'Translations of quickActions are not supported by this check',
    ],
    [
      'sections of a report type, which are not checked',
      '<name>Things_With_Parts</name>',
      '<name>Things_With_Parts</name>\n<sections>\n<label>Choses</label>\n<name>Things</name>\n</sections>',
      'Translations of sections, as in Things_With_Parts, are not supported by this check',
    ],
  ])('refuse the translation of %s', (_what, from, to, problem) => {
    expectProblem(french, from, to, problem);
  });

  it('refuse a file that is not named after a language', () => {
    const files = goodDeployment();
    files.set('translations/french.translation', files.get(french) ?? '');
    files.delete(french);
    files.set('package.xml', (files.get('package.xml') ?? packageXml({})).replace('<members>fr<', '<members>french<'));

    expect(readMetadata(bytesOf(files)).problems.map(({ problem }) => problem)).toEqual(['Unknown language: french']);
  });
});
