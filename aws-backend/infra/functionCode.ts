import { Platform } from 'aws-cdk-lib/aws-ecr-assets';
import { Code, Handler, Runtime } from 'aws-cdk-lib/aws-lambda';
import path from 'node:path';
import { bundle } from './bundle/bundle.ts';
import { imageFolder } from './bundle/imageFolder.ts';
import { functionNames, queueFunctions } from './functions.ts';
import type { Stage } from './stage.ts';

/** The code of a function: a bundle for Lambda's Node runtime, or a container image with embedded engines. */
export interface FunctionCode {
  code: Code;
  runtime: Runtime;
  handler: string;
}
export type FunctionCodes = (name: string) => FunctionCode;

/** Functions whose embedded engines exceed the bundle limit; those of `interpret` are plain JavaScript. */
const heavy = new Set(['documents', 'images', 'speech']);

/** Always images, whichever engine reads: images are rotated and scaled before Rekognition, and redaction runs in the function. */
const alwaysImages = new Set(['images', 'redact']);

/** Bundled code from a function's folder. */
export const bundledCode = (folder: string): FunctionCode => ({
  code: Code.fromAsset(folder),
  runtime: Runtime.NODEJS_24_X,
  handler: 'index.handler',
});

/** A container image from a function's folder. */
export const imageCode = (folder: string): FunctionCode => ({
  code: Code.fromAssetImage(folder, { platform: Platform.LINUX_ARM64 }),
  runtime: Runtime.FROM_IMAGE,
  handler: Handler.FROM_IMAGE,
});

/** Whether a function needs an image: if the stage selects an embedded engine, or wants one for files that AWS services don't support. */
export const needsImage = (name: string, stage: Pick<Stage, 'engines' | 'fallbackEngines'>): boolean => {
  const engines = queueFunctions.find((declared) => declared.name === name)?.engines ?? [];
  if (alwaysImages.has(name)) return true;
  return heavy.has(name) && (stage.fallbackEngines || engines.some((port) => stage.engines[port] === 'local'));
};

/** Builds the code of all functions of a stage in one folder. */
export const makeFunctionCode = async (stage: Stage, folder: string): Promise<FunctionCodes> => {
  const made = new Map<string, FunctionCode>();
  for (const name of functionNames) {
    const own = path.join(folder, name);
    if (needsImage(name, stage)) {
      await imageFolder(name, own);
      made.set(name, imageCode(own));
    } else {
      await bundle(`aws-backend/lambda/${name}.ts`, own);
      made.set(name, bundledCode(own));
    }
  }
  return (name) => {
    const code = made.get(name);
    if (code === undefined) throw new Error(`No code was built for the function “${name}”`);
    return code;
  };
};
