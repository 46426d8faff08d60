/** The compiled code of a component and its modules, as an AMD module, and its imports from the platform. */
export interface CompiledComponent {
  code: string;
  imports: readonly string[];
  /** The export that the page uses. */
  exportName: string;
}

/** Lightning Web Security's key of the default namespace. */
const namespace = 'c';

/** Returns the source of a module that evaluates a component inside its namespace's sandbox and exports the result. */
export const sandboxedModule = ({ code, imports, exportName }: CompiledComponent): string => {
  const named = imports.map((name, index) => ({ name: JSON.stringify(name), variable: `platform${String(index)}` }));
  return [
    "import { evaluateInSandbox, wrapDependency } from '@locker/sandbox';",
    ...named.map(({ name, variable }) => `import * as ${variable} from ${name};`),
    `const platform = { ${named.map(({ name, variable }) => `${name}: ${variable}`).join(', ')} };`,
    'const component = {};',
    'const given = (name) =>',
    `  name === 'exports' ? component : wrapDependency({ ...platform[name] }, name, '${namespace}');`,
    'const define = (names, factory) => { factory(...names.map(given)); };',
    // The sandbox passes its context under this name: @locker/sandbox, `evaluateInSandbox`.
    `evaluateInSandbox('${namespace}', ${JSON.stringify(`const define = $lockerEvalContext$;\n${code}`)}, define);`,
    `const taken = component[${JSON.stringify(exportName)}];`,
    `export { taken as ${exportName} };`,
  ].join('\n');
};
