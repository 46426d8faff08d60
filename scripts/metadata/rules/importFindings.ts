import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { OrgModel } from '../orgModel.ts';
import type { Finding } from './finding.ts';

let lightning: ReadonlySet<string> | undefined;

/** The platform's `lightning/…` modules, from the list of Salesforce's test stubs. */
const lightningModules = (): ReadonlySet<string> => {
  const root = dirname(createRequire(import.meta.url).resolve('@salesforce/sfdx-lwc-jest/package.json'));
  lightning ??= new Set(readdirSync(join(root, 'src/lightning-stubs')));
  return lightning;
};

const isSchema = (path: string, org: OrgModel): boolean => {
  const [object = '', ...steps] = path.split('.');
  const fields = org.objects.get(object)?.fields;
  const [first, ...rest] = steps;
  if (first === undefined) return fields !== undefined;
  if (rest.length === 0) return fields?.has(first) === true;
  const target = fields?.get(first.endsWith('__r') ? first.replace(/__r$/, '__c') : `${first}Id`)?.referenceTo;
  return target !== undefined && isSchema([target, ...rest].join('.'), org);
};

const scoped: Record<string, (name: string, org: OrgModel) => boolean> = {
  label: (name, org) => !name.startsWith('c.') || org.has('CustomLabel', name.slice(2)),
  schema: isSchema,
  customPermission: (name, org) => org.has('CustomPermission', name),
  userPermission: () => true,
  user: (name) => name === 'Id' || name === 'isGuest',
  i18n: () => true,
  client: (name) => name === 'formFactor',
};

const resolves = (specifier: string, path: string, body: ReadonlyMap<string, Uint8Array>, org: OrgModel): boolean => {
  const [scope = '', name = '', ...rest] = specifier.split('/');
  if (specifier === 'lwc') return true;
  if (scope === '@salesforce') return scoped[name]?.(rest.join('/'), org) === true;
  if (scope === 'c') return org.has('LightningComponentBundle', name);
  if (scope === 'lightning') return lightningModules().has(name);
  if (scope === '.' || scope === '..') {
    const file = join(dirname(path), specifier);
    return body.has(file) || body.has(`${file}.js`);
  }
  return false;
};

const kebabToCamel = (tag: string): string => tag.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

interface Import {
  specifier: string;
  offset: number;
}

const importsOf = (script: string): Import[] =>
  ts.preProcessFile(script, true, true).importedFiles.map(({ fileName, pos }) => ({ specifier: fileName, offset: pos }));

const tagsOf = (template: string): Import[] =>
  [...template.matchAll(/<(c|lightning)-([a-z0-9-]+)/g)].map((match) => ({
    specifier: `${match[1] ?? ''}/${kebabToCamel(match[2] ?? '')}`,
    offset: match.index,
  }));

const placeOf = (source: string, offset: number): { line: number; column: number } => {
  const lines = source.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
};

/** Reports imports of a script and components of a template that don't exist. */
export function* importFindings(path: string, source: string, body: ReadonlyMap<string, Uint8Array>, org: OrgModel): Generator<Finding> {
  const imports = [...(path.endsWith('.js') ? importsOf(source) : []), ...(path.endsWith('.html') ? tagsOf(source) : [])];
  for (const { specifier, offset } of imports.filter((one) => !resolves(one.specifier, path, body, org))) {
    yield { problem: `Unable to find module '${specifier}'`, at: placeOf(source, offset), fileName: path };
  }
}
