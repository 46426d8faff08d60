import { bundleBytes } from './bundleBytes.ts';

const file = (bytes: number, imports: { path: string; kind: 'import-statement' | 'dynamic-import' }[] = []) => ({
  ...{ bytes, imports, inputs: {}, exports: [] },
});

describe('bundleBytes', () => {
  it('reports the bytes loaded at start separately from the total', () => {
    const outputs = {
      'out/index.mjs': file(1, [
        { path: 'out/shared.mjs', kind: 'import-statement' },
        { path: 'out/later.mjs', kind: 'dynamic-import' },
      ]),
      'out/shared.mjs': file(10, [{ path: 'out/index.mjs', kind: 'import-statement' }]),
      'out/later.mjs': file(100, [{ path: 'out/shared.mjs', kind: 'import-statement' }]),
    };

    expect(bundleBytes({ outputs })).toEqual({ start: 11, all: 111 });
  });
});
