import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..', '..');

/** The function as it runs locally, and the packages that it was locked with, for arm64. */
const dockerfile = `FROM public.ecr.aws/lambda/nodejs:24-arm64
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY . .
CMD ["index.handler"]
`;

const isDeployed = (file: string): boolean => !/\/infra(\/|$)|\/test(\/|$)|\.(test|contract|property)\.ts$/.test(file);

/**
 * The folder of a container image for a function with embedded engines, whose models and binaries are more than a bundle may hold
 * (250 MB: docs.aws.amazon.com/lambda, quotas). Node takes the types out of the sources itself.
 */
export const imageFolder = async (name: string, folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await cp(path.join(root, 'aws-backend'), path.join(folder, 'aws-backend'), { recursive: true, filter: isDeployed });
  for (const file of ['package.json', 'package-lock.json']) await cp(path.join(root, file), path.join(folder, file));
  await writeFile(path.join(folder, 'index.mjs'), `export { handler } from './aws-backend/lambda/${name}.ts';\n`);
  await writeFile(path.join(folder, 'Dockerfile'), dockerfile);
};
