import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'rollup';
import { z } from 'zod';

const require = createRequire(import.meta.url);
const BaseComponents = z.object({
  lwc: z.object({ modules: z.array(z.object({ name: z.string().optional(), path: z.string().optional() })) }),
});

/** The `@salesforce/*` modules that ship with the base components: their labels, gates and locale. */
const shippedModules = (): Map<string, string> => {
  const manifest = require.resolve('lightning-base-components/package.json');
  const { lwc } = BaseComponents.parse(require(manifest));
  const named = lwc.modules.flatMap(({ name, path: file }) =>
    name?.startsWith('@salesforce/') && file ? [[name, path.join(path.dirname(manifest), file)] as const] : [],
  );
  return new Map(named);
};

const pageContext = '\0page-context';

/** Returns a module that reads a user's value from the page, so that one bundle serves all users. */
const fromPage = (expression: string): string => `import page from ${JSON.stringify(pageContext)};\nexport default ${expression};`;

type Generator = (match: RegExpExecArray, labels: ReadonlyMap<string, string>) => string;

const generators: [RegExp, Generator][] = [
  [
    /^@salesforce\/label\/c\.(\w+)$/,
    ([, name = ''], labels) => {
      const value = labels.get(name);
      if (value === undefined) throw new Error(`Custom label ${name} is not deployed`);
      return fromPage(`page.labels.${name} ?? ${JSON.stringify(value)}`);
    },
  ],
  [/^@salesforce\/i18n\/(lang|locale)$/, () => fromPage('page.language')],
  [
    /^@salesforce\/schema\/(\w+)\.([\w.]+)$/,
    ([, object, field]) => `export default ${JSON.stringify({ objectApiName: object, fieldApiName: field })};`,
  ],
  [/^@salesforce\/schema\/(\w+)$/, ([, object]) => `export default ${JSON.stringify({ objectApiName: object })};`],
  [/^@salesforce\/user\/Id$/, () => fromPage('page.userId')],
  [/^@salesforce\/user\/isGuest$/, () => fromPage('page.isGuest')],
  [/^@salesforce\/client\/formFactor$/, () => fromPage('page.formFactor')],
  [/^@salesforce\/customPermission\/(\w+)$/, ([, name]) => fromPage(`page.customPermissions.includes('${name}') ? true : undefined`)],
];

const generate = (id: string, labels: ReadonlyMap<string, string>): string | undefined => {
  for (const [pattern, generator] of generators) {
    const match = pattern.exec(id);
    if (match) return generator(match, labels);
  }
  return undefined;
};

/** Provides the `@salesforce/*` modules that the Lightning platform provides to components. Unknown ones fail the build. */
export const salesforceModules = (labels: ReadonlyMap<string, string>): Plugin => {
  const shipped = shippedModules();
  return {
    name: 'salesforce-modules',
    resolveId(id) {
      if (id === pageContext) return id;
      if (!id.startsWith('@salesforce/')) return null;
      return (generators.some(([pattern]) => pattern.test(id)) ? undefined : shipped.get(id)) ?? `\0salesforce:${id}`;
    },
    load(id) {
      if (id === pageContext) return `export default JSON.parse(document.getElementById('page-context').textContent);`;
      if (!id.startsWith('\0salesforce:')) return null;
      const name = id.slice('\0salesforce:'.length);
      return generate(name, labels) ?? this.error(`Unknown platform module: ${name}`);
    },
  };
};
