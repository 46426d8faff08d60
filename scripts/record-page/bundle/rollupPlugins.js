// Their types declare `exports.default`, but their code uses `module.exports`. The .d.ts next to this file has the correct types.
export { default as lwc } from '@lwc/rollup-plugin';
export { default as replace } from '@rollup/plugin-replace';
