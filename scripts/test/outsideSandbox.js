/**
 * A Jest transform for packages that a worker loads once, natively, and shares among its suites; otherwise Jest reads and compiles them for
 * each suite. Suitable for packages that keep no state between uses, and don't check values with `instanceof` a global, since the sandbox
 * has its own globals.
 */
export default {
  process: (_source, file) => ({
    code: `module.exports = process.getBuiltinModule('node:module').createRequire(${JSON.stringify(file)})(${JSON.stringify(file)});`,
  }),
};
