import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readableByAll } from './readableByAll.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');

/** The function as it runs locally, with its locked packages, for arm64. */
const dockerfile = `FROM public.ecr.aws/lambda/nodejs:24-arm64
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY . .
CMD ["index.handler"]
`;

/** Tests the path relative to the repository, which may itself be in a folder of any name. */
const isDeployed = (file: string): boolean =>
  !file.split(path.sep).some((part) => part === 'infra' || part === 'test') && !/\.(test|contract|property)\.ts$/.test(file);

/**
 * Creates the build context of a container image for a function with embedded engines, whose models and binaries exceed the limit of
 * a bundle (250 MB: docs.aws.amazon.com/lambda, quotas). Node strips the types from the sources itself.
 */
export const imageFolder = async (name: string, folder: string, from = root): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const filter = (file: string): boolean => isDeployed(path.relative(from, file));
  await cp(path.join(from, 'aws-backend'), path.join(folder, 'aws-backend'), { recursive: true, filter });
  for (const file of ['package.json', 'package-lock.json']) await cp(path.join(from, file), path.join(folder, file));
  await writeFile(path.join(folder, 'index.mjs'), `export { handler } from './aws-backend/lambda/${name}.ts';\n`);
  await writeFile(path.join(folder, 'Dockerfile'), dockerfile);
  await readableByAll(folder);
};
