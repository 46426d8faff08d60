import type { Plugin } from 'rollup';
import ts from 'typescript';

/** Strips types before the LWC compiler parses a module, because it resolves `.ts` but doesn't support type annotations. */
export const typescriptModules = (): Plugin => ({
  name: 'typescript-modules',
  transform(code, id) {
    if (!id.endsWith('.ts')) return null;
    const { outputText } = ts.transpileModule(code, {
      compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
    });
    return { code: outputText, map: null };
  },
});
