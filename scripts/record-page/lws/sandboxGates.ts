/**
 * A module that has to run before the sandbox loads. It switches on what the library switches on for its own tests, as its source
 * says; without it the sandbox keeps to the rules of years ago.
 */
export const sandboxGates = [
  "import { LWS_DEFAULT_GATER_FEATURES, registerGaterEnabledFeatures } from '@locker/shared';",
  'registerGaterEnabledFeatures([...LWS_DEFAULT_GATER_FEATURES]);',
].join('\n');
