// Their types say `exports.default`, their code says `module.exports`: the types beside this file tell what is really there.
export { default as lwc } from '@lwc/rollup-plugin';
export { default as replace } from '@rollup/plugin-replace';
