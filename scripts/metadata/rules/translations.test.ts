import { readMetadata } from '../readMetadata.ts';
import { bytesOf, goodDeployment, packageXml } from '../test/deployment.ts';
import { expectProblem } from '../test/expectProblem.ts';

const french = 'translations/fr.translation';

describe('a translation', () => {
  it.each([
    ['of a label that does not exist', '<name>Easel_Title', '<name>Easel_Titel', 'In field: name - no CustomLabel named Easel_Titel found'],
    ['with other places for values', 'de {0}', 'de {1}', 'Easel_Title has other places for values than the label'],
    ['that is too long', 'Chevalet', 'Chevalet'.repeat(125), 'Easel_Title: data value too large (max length=1000)'],
    [
      'that is there twice',
      '</customLabels>',
      '</customLabels>\n    <customLabels>\n        <label>{0}</label>\n        <name>Easel_Title</name>\n    </customLabels>',
      'Easel_Title is translated more than once',
    ],
  ])('is refused: one %s', (_what, from, to, problem) => {
    expectProblem(french, from, to, problem);
  });

  it('is named by its language', () => {
    const files = goodDeployment();
    files.set('translations/french.translation', files.get(french) ?? '');
    files.delete(french);
    files.set('package.xml', (files.get('package.xml') ?? packageXml({})).replace('<members>fr<', '<members>french<'));

    expect(readMetadata(bytesOf(files)).problems.map(({ problem }) => problem)).toEqual(['french is not a language']);
  });
});
