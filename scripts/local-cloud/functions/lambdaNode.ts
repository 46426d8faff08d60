/**
 * What Lambda switches off in Node, where Node itself has it on: docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html, “experimental
 * features”. A package that leans on one of them works on every machine but there.
 */
export const lambdaNodeFlags: readonly string[] = ['--no-experimental-require-module', '--no-experimental-detect-module'];
