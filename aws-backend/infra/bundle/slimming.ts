import type { Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const shim = (name: string): string => path.join(import.meta.dirname, 'shims', name);

/** Packages that a function in Lambda does without, and what stands in for them. */
const replaced: Record<string, string> = {
  undici: shim('undici.cjs'),
  'form-data': shim('formData.cjs'),
  xmlbuilder: shim('xmlBuilder.ts'),
  'csv-parse': shim('csv.ts'),
  'csv-parse/sync': shim('csv.ts'),
  'csv-stringify': shim('csv.ts'),
  'csv-stringify/sync': shim('csv.ts'),
  '@smithy/core/event-streams': shim('eventStreams.ts'),
  // Lambda puts credentials into the environment; sign-on pages, profiles and instance metadata are for elsewhere.
  '@aws-sdk/credential-provider-node': shim('credentials.cjs'),
};
/** Packages of which jsforce alone does with less. */
const replacedInJsforce: Record<string, string> = { xml2js: shim('xml.cjs'), '@sindresorhus/is': shim('is.cjs') };
const namesOfReplaced = new RegExp(`^(${Object.keys(replaced).join('|')})$`);

/** `z` as a namespace, of which a bundler keeps what is used; as an export it keeps all. */
const wholeZod = /import \{ z \} from ["']zod["']/g;
const usesZod = /(\/aws-backend\/.*\.ts|\/@aws-lambda-powertools\/.*\.js)$/;

/** What a client of AWS knows of each operation and shape is data; a bundler keeps it all, since names in it are computed. */
const schemasOfAws = /\/@aws-sdk\/[^/]+\/dist-es\/schemas\/schemas_\d+\.js$/;
const schemaOfAws = /^export var (\w+\$) = (\[[^;]*\]);$/gm;

/** Leaves out of a bundle what a function in Lambda never uses; `docs/decisions/0030-small-bundles.md` has the figures. */
export const slimming: Plugin = {
  name: 'slimming',
  setup(build) {
    build.onResolve({ filter: namesOfReplaced }, ({ path: name }) => ({ path: replaced[name] ?? name }));
    build.onResolve({ filter: /^(xml2js|@sindresorhus\/is)$/ }, ({ path: name, importer }) =>
      importer.includes('/node_modules/jsforce/') ? { path: replacedInJsforce[name] ?? name } : undefined,
    );
    build.onLoad({ filter: usesZod }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')).replaceAll(wholeZod, "import * as z from 'zod'"),
      loader: file.endsWith('.ts') ? 'ts' : 'js',
    }));
    build.onLoad({ filter: schemasOfAws }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')).replaceAll(schemaOfAws, 'export var $1 = /* @__PURE__ */ (() => $2)();'),
      loader: 'js',
    }));
    // Zod's messages in English only: they go to logs, never to a person.
    build.onLoad({ filter: /\/zod\/v4\/locales\/index\.js$/ }, ({ path: file }) => ({
      contents: "export { default as en } from './en.js';",
      resolveDir: path.dirname(file),
    }));
  },
};
