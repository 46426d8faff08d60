/**
 * A Jest transform for packages that a worker loads once, as Node loads them, and that all its suites share: Jest would read and compile them anew for each suite.
 * Right for what keeps nothing from one use to the next, and doesn't ask whether what it is given is an `instanceof` a global, since the sandbox has globals of its own.
 */
export default {
  process: (_source, file) => ({
    code: `module.exports = process.getBuiltinModule('node:module').createRequire(${JSON.stringify(file)})(${JSON.stringify(file)});`,
  }),
};
