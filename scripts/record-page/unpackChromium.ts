import path from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';

/** Unpacks the browser and the libraries that a minimal system lacks. A separate program, because the package unpacks to TMPDIR. */
// As root, files would keep their packer as owner, who may not exist in a user namespace (`unshare --map-root-user`, a rootless container).
Object.assign(process, { getuid: undefined });
await chromium.executablePath();
await inflate(path.join(import.meta.dirname, '..', '..', 'node_modules', '@sparticuz', 'chromium', 'bin', 'al2023.tar.br'));
