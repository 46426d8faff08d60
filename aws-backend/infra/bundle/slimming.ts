import type { Plugin, PluginBuild } from 'esbuild';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const Version = z.object({ version: z.string() });

const shim = (name: string): string => path.join(import.meta.dirname, 'shims', name);

/** Packages that a Lambda function doesn't need, and their replacements. */
const replaced: Record<string, string> = {
  undici: shim('undici.cjs'),
  'form-data': shim('formData.cjs'),
  xmlbuilder: shim('xmlBuilder.ts'),
  'csv-parse': shim('csv.ts'),
  'csv-parse/sync': shim('csv.ts'),
  'csv-stringify': shim('csv.ts'),
  'csv-stringify/sync': shim('csv.ts'),
  '@smithy/core/event-streams': shim('eventStreams.ts'),
  // Lambda puts credentials into the environment; SSO, profiles and instance metadata don't apply.
  '@aws-sdk/credential-provider-node': shim('credentials.cjs'),
};
/** Packages that are replaced only in jsforce. */
const replacedInJsforce: Record<string, string> = { xml2js: shim('xml.cjs'), '@sindresorhus/is': shim('is.cjs') };
/** jsforce's own files behind methods that nothing here calls. */
const unusedInJsforce = /^\.\/(query|sobject|quick-action|date|record-stream|record-reference)$/;
const namesOfReplaced = new RegExp(`^(${Object.keys(replaced).join('|')})$`);

/** Imported as a namespace, `z` can be tree-shaken; as an export it is kept whole. */
const wholeZod = /import \{ z \} from ["']zod["']/g;
const usesZod = /(\/aws-backend\/.*\.ts|\/@aws-lambda-powertools\/.*\.js)$/;

/** The AWS SDK's schemas of operations and shapes are data; bundlers keep all of them because their names are computed. */
const schemasOfAws = /\/@aws-sdk\/[^/]+\/dist-es\/schemas\/schemas_\d+\.js$/;
const schemaOfAws = /^export var (\w+\$) = (\[[^;]*\]);$/gm;

/**
 * The JSON Schema method of each zod schema, which bundlers keep because it is a method. Only one function uses it, to describe a schema to a
 * model.
 */
const makesJsonSchemas = /\/lambda\/interpret\.ts"/;
const jsonSchemaOfEach = /^ *inst\._zod\.processJSONSchema = .*;$/gm;

const withoutJsonSchemas = (build: PluginBuild): void => {
  build.onResolve({ filter: /\/to-json-schema\.js$/ }, ({ importer }) =>
    importer.endsWith('/zod/v4/classic/schemas.js') ? { path: shim('jsonSchema.ts') } : undefined,
  );
  build.onLoad({ filter: /\/zod\/v4\/classic\/schemas\.js$/ }, async ({ path: file }) => ({
    contents: (await readFile(file, 'utf8')).replaceAll(jsonSchemaOfEach, ''),
    loader: 'js',
  }));
};

/** Removes from a bundle what a Lambda function never uses; `docs/decisions/0030-small-bundles.md` has the figures. */
export const slimming: Plugin = {
  name: 'slimming',
  setup(build) {
    build.onResolve({ filter: namesOfReplaced }, ({ path: name }) => ({ path: replaced[name] ?? name }));
    build.onResolve({ filter: /^(xml2js|@sindresorhus\/is)$/ }, ({ path: name, importer }) =>
      importer.includes('/node_modules/jsforce/') ? { path: replacedInJsforce[name] ?? name } : undefined,
    );
    build.onResolve({ filter: unusedInJsforce }, ({ importer }) =>
      importer.includes('/node_modules/jsforce/lib/') ? { path: shim('unusedJsforce.cjs') } : undefined,
    );
    if (!makesJsonSchemas.test(JSON.stringify(build.initialOptions.entryPoints))) withoutJsonSchemas(build);
    // A client reads its own version from it.
    build.onLoad({ filter: /\/@aws-sdk\/client-[^/]+\/package\.json$/ }, async ({ path: file }) => ({
      contents: JSON.stringify({ version: Version.parse(JSON.parse(await readFile(file, 'utf8'))).version }),
      loader: 'json',
    }));
    build.onLoad({ filter: usesZod }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')).replaceAll(wholeZod, "import * as z from 'zod'"),
      loader: file.endsWith('.ts') ? 'ts' : 'js',
    }));
    build.onLoad({ filter: schemasOfAws }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')).replaceAll(schemaOfAws, 'export var $1 = /* @__PURE__ */ (() => $2)();'),
      loader: 'js',
    }));
    // Zod's messages in English only: they go to logs, never to a user.
    build.onLoad({ filter: /\/zod\/v4\/locales\/index\.js$/ }, ({ path: file }) => ({
      contents: "export { default as en } from './en.js';",
      resolveDir: path.dirname(file),
    }));
  },
};
