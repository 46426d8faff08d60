import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { compile, compileLwc } from './compileLwc.ts';
import { isAnyStale } from './lwcSources.ts';

const source = `import { LightningElement, api } from 'lwc';
import type { Upload } from 'c/uploadQueue';
import { rowOf, type UploadRow } from './uploadRow.ts';
export { limit } from './limit.ts';

export default class Rows extends LightningElement {
  @api uploads: readonly Upload[] = [];
  private row: UploadRow | undefined;
  get rows(): UploadRow[] {
    return this.uploads.map(rowOf);
  }
}
`;

describe('compile', () => {
  const code = compile(source, 'rows.ts');

  it('removes types and type-only imports', () => {
    expect(code).not.toMatch(/UploadRow|uploadQueue|private|readonly/);
  });

  it('keeps decorators and uninitialized fields, which the platform makes reactive', () => {
    expect(code).toMatch(/@api\s+uploads = \[\];/);
    expect(code).toMatch(/^\s+row;$/m);
  });

  it('imports a bundle’s own files without their extension, as the platform does', () => {
    expect(code).toContain("import { rowOf } from './uploadRow';");
    expect(code).toContain("export { limit } from './limit';");
    expect(code).toContain("from 'lwc';");
  });
});

describe('compileLwc', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'lwc-'));
    await mkdir(path.join(folder, 'rows', '__tests__'), { recursive: true });
    await writeFile(path.join(folder, 'rows', 'rows.ts'), source);
    await writeFile(path.join(folder, 'rows', '__tests__', 'rows.test.ts'), 'it.todo("waits");');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('writes each component next to its source, and skips tests', async () => {
    expect(await compileLwc(folder)).toBe(1);

    expect((await readdir(path.join(folder, 'rows'))).sort()).toEqual(['__tests__', 'rows.js', 'rows.ts']);
    expect(await readdir(path.join(folder, 'rows', '__tests__'))).toEqual(['rows.test.ts']);
    expect(await readFile(path.join(folder, 'rows', 'rows.js'), 'utf8')).toBe(compile(source, 'rows.ts'));
  });

  it('deletes the output of a source that no longer exists', async () => {
    await writeFile(path.join(folder, 'rows', 'gone.js'), 'export {};');

    await compileLwc(folder);

    expect(await readdir(path.join(folder, 'rows'))).not.toContain('gone.js');
  });

  it('is needed if a source was never compiled or was edited since', async () => {
    const written = path.join(folder, 'rows', 'rows.ts');
    const before = await isAnyStale(folder);
    await compileLwc(folder);
    const after = await isAnyStale(folder);
    await utimes(written, new Date(), new Date(Date.now() + 60_000));

    expect([before, after, await isAnyStale(folder)]).toEqual([true, false, true]);
  });
});
