import type { Template } from 'aws-cdk-lib/assertions';
import { synthesized } from '../test/synthesized.ts';

const propertiesOf = (template: Template, type: string): any[] =>
  Object.values(template.findResources(type)).map(({ Properties }) => Properties);

describe('a function that changes from a bundle to an image because its stage chooses another engine', () => {
  const [bundles, images] = [synthesized('sandbox'), synthesized('sandbox', {}, ['documents'])];
  const named = ({ templateOf }: typeof bundles): [string, string][] =>
    propertiesOf(templateOf('pipeline'), 'AWS::Lambda::Function').map(({ FunctionName, PackageType = 'Zip' }) => [
      FunctionName,
      PackageType,
    ]);

  it('gets a new name, because CloudFormation creates it before it deletes the old one', () => {
    expect(named(bundles)).toContainEqual(['media-sandbox-documents', 'Zip']);
    expect(named(images)).toContainEqual(['media-sandbox-documents-image', 'Image']);
  });

  it('keeps its log group and its queue', () => {
    const kept = ({ templateOf }: typeof bundles, type: string): string[] => Object.keys(templateOf('pipeline').findResources(type));

    for (const type of ['AWS::Logs::LogGroup', 'AWS::Lambda::EventSourceMapping', 'AWS::SQS::Queue'])
      expect(kept(images, type)).toEqual(kept(bundles, type));
    expect(propertiesOf(images.templateOf('pipeline'), 'AWS::Logs::LogGroup')).toEqual(
      propertiesOf(bundles.templateOf('pipeline'), 'AWS::Logs::LogGroup'),
    );
  });

  it('is referenced by name in alarms, because a function that another stack imports can’t be replaced', () => {
    const watched = JSON.stringify(images.templateOf('observability').toJSON());
    const imported = [...watched.matchAll(/"Fn::ImportValue":"([^"]+)"/g)].map(([, name = '']) => name);

    expect(watched.includes('"Value":"media-sandbox-documents-image"')).toBe(true);
    expect(imported.filter((name) => !/Queue|Dead|Key|OutputRefApi/.test(name))).toEqual([]);
  });
});

describe('a function’s environment variables, which our key encrypts', () => {
  const template = synthesized('sandbox').templateOf('pipeline');

  it('stay readable for that function alone without the grant that Lambda creates', () => {
    const statements = propertiesOf(template, 'AWS::IAM::Policy').flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
    const names = propertiesOf(template, 'AWS::Lambda::Function').map(({ FunctionName }) => FunctionName);
    const readable = statements.flatMap(({ Action, Condition }) => {
      const arn = Condition?.StringEquals?.['kms:EncryptionContext:aws:lambda:FunctionArn'];
      return arn === undefined || Action !== 'kms:Decrypt' ? [] : [arn['Fn::Join'][1].at(-1).split(':function:')[1]];
    });

    expect(readable.sort()).toEqual(names.sort());
  });
});
