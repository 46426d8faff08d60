import { Platform } from 'aws-cdk-lib/aws-ecr-assets';
import { Code, Handler, Runtime } from 'aws-cdk-lib/aws-lambda';
import path from 'node:path';
import { bundle } from './bundle/bundle.ts';
import { imageFolder } from './bundle/imageFolder.ts';
import { functionNames, queueFunctions } from './functions.ts';
import type { Stage } from './stage.ts';

/** What a function runs: a bundle in Lambda's own Node, or a container image that brings embedded engines along. */
export interface FunctionCode {
  code: Code;
  runtime: Runtime;
  handler: string;
}
export type FunctionCodes = (name: string) => FunctionCode;

/** Functions whose embedded engines are too much for a bundle; those of `interpret` are plain JavaScript. */
const heavy = new Set(['documents', 'images', 'speech']);

/** Pictures are turned and made smaller before Rekognition sees them; covering and bleeping is done here, whoever read the file. */
const alwaysImages = new Set(['images', 'redact']);

/** A bundle of one function, from its folder. */
export const bundledCode = (folder: string): FunctionCode => ({
  code: Code.fromAsset(folder),
  runtime: Runtime.NODEJS_24_X,
  handler: 'index.handler',
});

/** A container image of one function, from its folder. */
export const imageCode = (folder: string): FunctionCode => ({
  code: Code.fromAssetImage(folder, { platform: Platform.LINUX_ARM64 }),
  runtime: Runtime.FROM_IMAGE,
  handler: Handler.FROM_IMAGE,
});

/** Whether a function needs an image: where the stage has chosen an embedded engine, or wants it for what AWS's services do not take. */
export const needsImage = (name: string, stage: Pick<Stage, 'engines' | 'fallbackEngines'>): boolean => {
  const engines = queueFunctions.find((declared) => declared.name === name)?.engines ?? [];
  if (alwaysImages.has(name)) return true;
  return heavy.has(name) && (stage.fallbackEngines || engines.some((port) => stage.engines[port] === 'local'));
};

/** Makes what every function of a stage runs, below one folder. */
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
    if (code === undefined) throw new Error(`No code was made for “${name}”`);
    return code;
  };
};
