import { mkdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const root = path.join(import.meta.dirname, '..', '..', '..');

const Lock = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional(), devOptional: z.boolean().optional() })) });

/**
 * Links the packages that `npm ci --omit=dev` would install in an image's folder to those of this machine. Node must not resolve the links
 * (`--preserve-symlinks`), or packages would find dev dependencies.
 */
export const linkDeployedPackages = async (folder: string): Promise<void> => {
  const { packages } = Lock.parse(JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8')));
  const deployed = Object.entries(packages)
    .filter(([place, { dev, devOptional }]) => !dev && !devOptional && /^node_modules\/(@[^/]+\/)?[^/]+$/.test(place))
    .map(([place]) => place);
  for (const place of deployed) {
    await mkdir(path.dirname(path.join(folder, place)), { recursive: true });
    await symlink(path.join(root, place), path.join(folder, place));
  }
};
