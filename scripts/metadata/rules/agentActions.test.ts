import { readMetadata } from '../readMetadata.ts';
import { bytesOf, goodDeployment } from '../test/deployment.ts';
import { expectProblem } from '../test/expectProblem.ts';

const flow = 'flows/Look.flow';
const action = 'genAiFunctions/Look/Look.genAiFunction-meta.xml';
const input = 'genAiFunctions/Look/input/schema.json';
const output = 'genAiFunctions/Look/output/schema.json';
const topic = 'genAiPlugins/Art_Topic.genAiPlugin';

describe('actions of agents', () => {
  it.each([
    ['a missing flow', action, '<invocationTarget>Look', '<invocationTarget>Stare', /no Flow named Stare found/],
    ['a flow that is triggered', action, '<invocationTarget>Look', '<invocationTarget>Painting', /Painting is no autolaunched flow/],
    ['a flow that is not active', flow, '<status>Active', '<status>Draft', 'The flow Look is not active'],
    ['no description', action, /<description>.*<\/description>/, '', 'Required field is missing: description'],
    ['another name than that of its folder', action, '<developerName>Look', '<developerName>Stare', 'developerName has to be Look'],
    ['an input that the flow does not take', input, '"color":{', '"colour":{', 'The flow has no input variable "colour"'],
    ['a required input that is no property', input, '["color"]', '["tint"]', '"tint" is required but no property'],
    ['an empty list of what is required', input, '["color"]', '[]', /The schema is not valid/],
    ['no word on who fills in an input', input, ',"copilotAction:isUserInput":false', '', /The schema is not valid/],
    [
      'an output of another type',
      output,
      'lightning__textType',
      'lightning__numberType',
      '"codes" is String in the flow but lightning__numberType in the schema',
    ],
    ['an output that no planner reads', output, '"copilotAction:isUsedByPlanner":true,', '', /The schema is not valid/],
    ['no JSON', output, /^\{/, '', /The schema is not valid/],
  ])('cannot have %s', (_what, path, from, to, problem) => {
    expectProblem(path, from, to, problem);
  });

  it('need both schemas and hold nothing else', () => {
    const files = goodDeployment();
    files.delete(output);
    files.set('genAiFunctions/Look/notes.txt', 'By me.');

    const problems = readMetadata(bytesOf(files)).problems.map(({ problem }) => problem);

    expect(problems).toEqual(['A bundle cannot hold this file: genAiFunctions/Look/notes.txt', 'The action has no output/schema.json']);
  });
});

describe('topics of agents', () => {
  it.each([
    ['a missing action', '<functionName>Look', '<functionName>Stare', /no GenAiFunction named Stare found/],
    ['no scope', /<scope>.*<\/scope>/, '', 'Required field is missing: scope'],
    ['a bad name of an instruction', '<developerName>Ask_First', '<developerName>Ask first', '"Ask first" is not a valid API name.'],
    ['another name than that of their file', '<developerName>Art_Topic', '<developerName>Topic', 'developerName has to be Art_Topic'],
  ])('cannot have %s', (_what, from, to, problem) => {
    expectProblem(topic, from, to, problem);
  });
});

describe('what flows get', () => {
  it.each([
    ['of a missing object', '<object>Thing__c', '<object>Thingy__c', `The object "Thingy__c" doesn't exist.`],
    ['by a missing field', '<field>Color__c', '<field>Colour__c', /The field "Colour__c" for the object "Thing__c" doesn't exist/],
    [
      'with a missing field',
      '<queriedFields>Code__c',
      '<queriedFields>Kode__c',
      /The field "Kode__c" for the object "Thing__c" doesn't exist/,
    ],
    [
      'without a field that is used',
      'Each_Thing.Code__c',
      'Each_Thing.Color__c',
      `The flow refers to "Each_Thing.Color__c", which it doesn't get.`,
    ],
  ])('is checked: %s', (_what, from, to, problem) => {
    expectProblem(flow, from, to, problem);
  });
});
