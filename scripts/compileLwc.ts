import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { isLwcSource, lwcFolder } from './lwcSources.ts';

const isCompiled = (file: string): boolean => file.endsWith('.js') && !file.includes('__tests__');

/** Turns `./retry.ts` into `./retry`: Node requires the extension, the Lightning platform resolves the name without it. */
const dropExtensions: ts.TransformerFactory<ts.SourceFile> = (context) => (source) => {
  const shorten = (node: ts.Expression): ts.Expression =>
    ts.isStringLiteral(node) && /^\.\/.*\.ts$/.test(node.text) ? context.factory.createStringLiteral(node.text.slice(0, -3), true) : node;
  const visit = (node: ts.Node): ts.Node => {
    if (ts.isImportDeclaration(node))
      return context.factory.updateImportDeclaration(
        node,
        node.modifiers,
        node.importClause,
        shorten(node.moduleSpecifier),
        node.attributes,
      );
    if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      return context.factory.updateExportDeclaration(
        node,
        node.modifiers,
        node.isTypeOnly,
        node.exportClause,
        shorten(node.moduleSpecifier),
        node.attributes,
      );
    return node;
  };
  return ts.visitEachChild(source, visit, context);
};

/** The JavaScript of a TypeScript source for the platform: types stripped, decorators kept. */
export const compile = (source: string, fileName: string): string =>
  ts.transpileModule(source, {
    fileName,
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
    transformers: { before: [dropExtensions] },
  }).outputText;

/** Writes each component's `.js` next to its `.ts`, and removes those whose source no longer exists. Returns the number written. */
export const compileLwc = async (folder: string = lwcFolder): Promise<number> => {
  const files = await readdir(folder, { recursive: true });
  const sources = files.filter(isLwcSource);
  const wanted = new Set(sources.map((file) => file.replace(/\.ts$/, '.js')));
  const stale = files.filter((file) => isCompiled(file) && !wanted.has(file));
  await Promise.all(stale.map((file) => rm(path.join(folder, file))));
  await Promise.all(
    sources.map(async (file) => {
      const source = path.join(folder, file);
      await writeFile(source.replace(/\.ts$/, '.js'), compile(await readFile(source, 'utf8'), source));
    }),
  );
  return sources.length;
};

const main = async (): Promise<void> => {
  console.log(`Compiled ${await compileLwc()} component files`);
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) void main();
