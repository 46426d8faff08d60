import { TextractClient } from '@aws-sdk/client-textract';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { patience } from './patience.ts';

const readers = ['textract', 'rekognition', 'rekognitionVideo', 'transcribe', 'comprehend', 'bedrock'];

describe('the clients of AWS’s AI services', () => {
  it.each(readers)('use our retry settings: %s', (reader) => {
    const folder = path.join(import.meta.dirname, reader);
    const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
    const made = sources.flatMap((name) => [...readFileSync(path.join(folder, name), 'utf8').matchAll(/new \w+Client\((.*?)\)/g)]);

    expect([...new Set(made.map(([, settings]) => settings))]).toEqual(['patience']);
  });

  it('try ten times, in adaptive retry mode', async () => {
    const { config } = new TextractClient({ region: 'eu-central-1', ...patience });

    expect(await config.maxAttempts()).toBe(10);
    expect(await config.retryStrategy()).toMatchObject({ mode: 'adaptive' });
  });
});
