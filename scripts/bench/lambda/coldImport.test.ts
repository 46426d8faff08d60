import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundle } from '../../../aws-backend/infra/bundle/bundle.ts';
import { needsImage } from '../../../aws-backend/infra/functionCode.ts';
import { functionNames } from '../../../aws-backend/infra/functions.ts';
import { readStage } from '../../../aws-backend/infra/readStage.ts';
import { coldImport } from './coldImport.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cold-import-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('coldImport', () => {
  const stage = readStage('production');

  it.each(functionNames.filter((name) => !needsImage(name, stage)))('%s: imports the bundle without any other file', async (name) => {
    await bundle(`aws-backend/lambda/${name}.ts`, folder);

    await expect(coldImport(folder, 1)).resolves.toEqual({ wallMs: expect.any(Number), cpuMs: expect.any(Number) });
  });

  it('throws the error that stops a bundle from loading', async () => {
    await writeFile(path.join(folder, 'index.mjs'), 'export const handler = () => __dirname; handler();');

    await expect(coldImport(folder, 1)).rejects.toThrow(/does not load: ReferenceError: __dirname is not defined/);
  });
});
