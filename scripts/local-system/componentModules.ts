import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const components = path.join(import.meta.dirname, '..', '..', 'force-app', 'main', 'default', 'lwc');

/** Lets Node load the panel's own template-less modules by the names they have in an org: `c/uploadQueue`. */
export const resolveComponentModules = (): void => {
  registerHooks({
    resolve(specifier, context, next) {
      const name = /^c\/(\w+)$/.exec(specifier)?.[1];
      if (name === undefined) return next(specifier, context);
      const file = path.join(components, name, `${name}.ts`);
      if (!existsSync(file)) throw new Error(`No component module ${specifier}`);
      return { url: pathToFileURL(file).href, format: 'module-typescript', shortCircuit: true };
    },
  });
};
