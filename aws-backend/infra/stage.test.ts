import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TranscribeLanguage } from '../adapters/aws/transcribe/transcribeRequest.ts';
import { queueFunctions } from './functions.ts';
import { readStage } from './readStage.ts';
import { Stage } from './stage.ts';

const production = readStage('production');
const problems = (changes: object): string[] =>
  Stage.safeParse({ ...production, ...changes }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
const transcribe = (changes: object) => ({ transcribe: { language: null, vocabulary: null, redaction: false, ...changes } });
const question = { Text: 'What is the total?', Alias: 'Total' };

describe('the stage schema', () => {
  it('fills in reading, Transcribe and Textract options that are left out', () => {
    const { reading: _reading, transcribe: _transcribe, textract: _textract, ...before } = production;

    expect(Stage.parse(before)).toEqual(production);
  });

  it.each(['production', 'sandbox'])('keeps Textract and Rekognition concurrency within new accounts’ quotas: %s', (name) => {
    const { documents = Infinity, images = Infinity } = readStage(name).limits.concurrency;

    expect(Math.max(documents, images)).toBeLessThanOrEqual(4);
  });

  it('reserves two of a new account’s ten concurrent calls for pages and short work, in the sandbox stage', () => {
    const { concurrency } = readStage('sandbox').limits;
    const long = queueFunctions.filter(({ timeoutSeconds }) => timeoutSeconds >= 600).map(({ name }) => concurrency[name] ?? Infinity);

    expect(long).toHaveLength(4);
    expect(long.reduce((sum, calls) => sum + calls, 0)).toBeLessThanOrEqual(8);
  });

  it('accepts every language that Transcribe supports', () => {
    expect(TranscribeLanguage.options.flatMap((language) => problems(transcribe({ language })))).toEqual([]);
  });

  it.each<[what: string, changes: object, path: string]>([
    ['a vocabulary without a language', transcribe({ vocabulary: 'products' }), 'transcribe'],
    ['redaction without a language', transcribe({ redaction: true }), 'transcribe'],
    ['a language by name instead of code', transcribe({ language: 'English' }), 'transcribe.language'],
    ['a text limit beyond what later functions can hold', { reading: { maxCharacters: 10_000_001 } }, 'reading.maxCharacters'],
    ['a file limit beyond the function’s memory', { reading: { maxDocumentBytes: 2 ** 30 } }, 'reading.maxDocumentBytes'],
    ['a recording limit beyond Transcribe’s', { reading: { maxRecordingMinutes: 241 } }, 'reading.maxRecordingMinutes'],
    ['an unknown limit', { reading: { maxPage: 1 } }, 'reading'],
    [
      'a question with an umlaut, which Textract refuses',
      { textract: { queries: [{ ...question, Text: 'Wie viele Stück?' }] } },
      'textract.queries.0.Text',
    ],
    [
      'the same zone twice, because an endpoint takes one subnet per zone',
      { networkZones: ['eu-central-1a', 'eu-central-1a'] },
      'networkZones',
    ],
    ['zones of another region', { networkZones: ['us-east-1b', 'us-east-1c'] }, 'networkZones: must be zones of the region'],
    ['a tag value with a character that IAM refuses', { tags: { department: 'R&D' } }, 'tags.department'],
    ['a tag name reserved for AWS', { tags: { 'aws:department': 'Sales' } }, 'tags'],
    [
      'concurrency of an unknown function, which would limit nothing',
      { limits: { ...production.limits, concurrency: { document: 2 } } },
      'limits.concurrency: Unrecognized key: "document"',
    ],
    ['a region of China', { region: 'cn-north-1' }, 'region'],
    ['a region of GovCloud', { region: 'us-gov-west-1' }, 'region'],
    ['a region of the European Sovereign Cloud', { region: 'eusc-de-east-1' }, 'standard AWS partition'],
    ['31 queries', { textract: { queries: Array(31).fill(question) } }, 'textract.queries'],
    [
      'queries too long for a function’s environment',
      { textract: { queries: Array(30).fill({ ...question, Text: 'a'.repeat(200) }) } },
      'textract',
    ],
  ])('rejects %s', (_, changes, path) => {
    expect(problems(changes).join()).toContain(path);
  });

  it.each([
    ['us-east-1', 'eu.amazon.nova-2-lite-v1:0', ['modelId: must be an inference profile of the region’s continent']],
    ['ap-northeast-1', 'us.amazon.nova-2-lite-v1:0', ['modelId: must be an inference profile of the region’s continent']],
    ['ap-northeast-1', 'jp.amazon.nova-2-lite-v1:0', []],
    ['us-east-1', 'global.amazon.nova-2-lite-v1:0', []],
    ['us-east-1', 'amazon.nova-2-lite-v1:0', []],
    ['ca-central-1', 'us.amazon.nova-2-lite-v1:0', []],
  ])('checks region %s with model %s: %j', (region, modelId, said) => {
    expect(problems({ region, modelId })).toEqual(said);
  });

  it('accepts zones of its region, and tags in any script', () => {
    expect(
      problems({ networkZones: ['eu-central-1b', 'eu-central-1c'], tags: { 'cost center': 'Vertrieb Süd: 47/11', owner: '' } }),
    ).toEqual([]);
  });

  it('ignores the model’s region if the stage does not use the model', () => {
    expect(problems({ region: 'us-east-1', engines: { ...production.engines, model: 'local' } })).toEqual([]);
  });

  it('accepts all these options together', () => {
    const changes = { ...transcribe({ language: 'de-DE', vocabulary: 'products', redaction: true }), textract: { queries: [question] } };

    expect(problems({ ...changes, reading: { maxPages: 200, maxRecordingMinutes: 90 } })).toEqual([]);
  });
});

describe('a stage file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'stages-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['that does not exist', undefined, 'does not exist'],
    ['that is empty', '', 'mine.json is not valid JSON'],
    ['with a trailing comma', '{"name": "mine",}', 'mine.json is not valid JSON'],
    ['with an unknown setting', JSON.stringify({ ...production, name: 'mine', malwareGaet: true }), 'Unrecognized key: "malwareGaet"'],
    ['with another stage’s name', JSON.stringify(production), 'has the name “production”'],
  ])('%s is rejected with an error that names the file', (_, content, sentence) => {
    if (content !== undefined) writeFileSync(path.join(folder, 'mine.json'), content);

    expect(() => readStage('mine', folder)).toThrow(sentence);
    expect(() => readStage('mine', folder)).toThrow(path.join(folder, 'mine.json'));
  });
});
