import { spawnSync } from 'node:child_process';

const programs = ['radosgw', 'radosgw-admin', 'ceph-mon', 'ceph-osd', 'ceph', 'ceph-authtool', 'monmaptool'];
const packages = ['radosgw', 'ceph-mon', 'ceph-osd'];

const isMissing = (program: string): boolean => spawnSync('which', [program]).status !== 0;

const aptGet = (...args: string[]): boolean =>
  spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** Installs Debian's radosgw if necessary. Returns the reason if it can't. */
export const installRadosgw = (): string | undefined => {
  if (!programs.some(isMissing)) return undefined;
  if (process.getuid?.() !== 0) return `it is not installed. As root, run apt-get install ${packages.join(' ')}`;
  process.stdout.write(`Installing ${packages.join(', ')} with apt-get …\n`);
  const isInstalled = aptGet('update') && aptGet('install', '-y', '--no-install-recommends', ...packages);
  return isInstalled && !programs.some(isMissing) ? undefined : 'apt-get failed to install it';
};
