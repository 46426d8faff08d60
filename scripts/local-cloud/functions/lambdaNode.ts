/**
 * Turns off the features that Node enables by default but Lambda disables: docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html,
 * “experimental features”. A package that relies on one of them works everywhere except in Lambda.
 */
export const lambdaNodeFlags: readonly string[] = ['--no-experimental-require-module', '--no-experimental-detect-module'];
