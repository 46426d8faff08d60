import { readMetadata } from '../readMetadata.ts';
import { bytesOf, goodDeployment } from '../test/deployment.ts';
import { expectProblem } from '../test/expectProblem.ts';

const flow = 'flows/Look.flow';
const action = 'genAiFunctions/Look/Look.genAiFunction-meta.xml';
const input = 'genAiFunctions/Look/input/schema.json';
const output = 'genAiFunctions/Look/output/schema.json';
const topic = 'genAiPlugins/Art_Topic.genAiPlugin';

describe('agent actions', () => {
  it.each([
    ['a missing flow', action, '<invocationTarget>Look', '<invocationTarget>Stare', /no Flow named Stare found/],
    ['a record-triggered flow', action, '<invocationTarget>Look', '<invocationTarget>Painting', /Painting is not an autolaunched flow/],
    ['an inactive flow', flow, '<status>Active', '<status>Draft', 'The flow Look is not active'],
    ['no description', action, /<description>.*<\/description>/, '', 'Required field is missing: description'],
    ['a name that differs from its folder', action, '<developerName>Look', '<developerName>Stare', 'developerName must be Look'],
    ['an input that the flow does not take', input, '"color":{', '"colour":{', 'The flow has no input variable "colour"'],
    ['a required input that is not a property', input, '["color"]', '["tint"]', '"tint" is required but is not a property of the schema'],
    ['an empty list of required inputs', input, '["color"]', '[]', /The schema is not valid/],
    ['an input without copilotAction:isUserInput', input, ',"copilotAction:isUserInput":false', '', /The schema is not valid/],
    [
      'an output of another type',
      output,
      'lightning__textType',
      'lightning__numberType',
      '"codes" is String in the flow but lightning__numberType in the schema',
    ],
    ['an output without copilotAction:isUsedByPlanner', output, '"copilotAction:isUsedByPlanner":true,', '', /The schema is not valid/],
    ['a schema that is not JSON', output, /^\{/, '', /The schema is not valid/],
  ])('cannot have %s', (_what, path, from, to, problem) => {
    expectProblem(path, from, to, problem);
  });

  it('need both schemas and no other files', () => {
    const files = goodDeployment();
    files.delete(output);
    files.set('genAiFunctions/Look/notes.txt', 'By me.');

    const problems = readMetadata(bytesOf(files)).problems.map(({ problem }) => problem);

    expect(problems).toEqual(["A bundle can't contain this file: genAiFunctions/Look/notes.txt", 'The action has no output/schema.json']);
  });
});

describe('agent topics', () => {
  it.each([
    ['a missing action', '<functionName>Look', '<functionName>Stare', /no GenAiFunction named Stare found/],
    ['no scope', /<scope>.*<\/scope>/, '', 'Required field is missing: scope'],
    ['an invalid instruction name', '<developerName>Ask_First', '<developerName>Ask first', '"Ask first" is not a valid API name.'],
    ['a name that differs from their file', '<developerName>Art_Topic', '<developerName>Topic', 'developerName must be Art_Topic'],
  ])('cannot have %s', (_what, from, to, problem) => {
    expectProblem(topic, from, to, problem);
  });
});

describe('Get Records elements of flows', () => {
  it.each([
    ['with a missing object', '<object>Thing__c', '<object>Thingy__c', `The object "Thingy__c" doesn't exist.`],
    [
      'that filter by a missing field',
      '<field>Color__c',
      '<field>Colour__c',
      /The field "Colour__c" for the object "Thing__c" doesn't exist/,
    ],
    [
      'that return a missing field',
      '<queriedFields>Code__c',
      '<queriedFields>Kode__c',
      /The field "Kode__c" for the object "Thing__c" doesn't exist/,
    ],
    [
      'that do not return a field that is used',
      'Each_Thing.Code__c',
      'Each_Thing.Color__c',
      `The flow refers to "Each_Thing.Color__c", but Get Records doesn't return this field.`,
    ],
  ])('are refused %s', (_what, from, to, problem) => {
    expectProblem(flow, from, to, problem);
  });
});
