/**
 * A module that must run before the sandbox loads. It enables the features that the library enables for its own tests, according to its
 * source. Without them, the sandbox applies rules from years ago.
 */
export const sandboxGates = [
  "import { LWS_DEFAULT_GATER_FEATURES, registerGaterEnabledFeatures } from '@locker/shared';",
  'registerGaterEnabledFeatures([...LWS_DEFAULT_GATER_FEATURES]);',
].join('\n');
