/** The compiled code of one component with all it is made of, as an AMD module, and what it imports from the platform. */
export interface CompiledComponent {
  code: string;
  imports: readonly string[];
  /** What the page takes from it. */
  exportName: string;
}

/** The key that Lightning Web Security gives the default namespace. */
const namespace = 'c';

/** A module of the page that evaluates a component inside the sandbox of its namespace and exports what comes out. */
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
    // The sandbox hands its context over under this name: @locker/sandbox, `evaluateInSandbox`.
    `evaluateInSandbox('${namespace}', ${JSON.stringify(`const define = $lockerEvalContext$;\n${code}`)}, define);`,
    `const taken = component[${JSON.stringify(exportName)}];`,
    `export { taken as ${exportName} };`,
  ].join('\n');
};
