import path from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';

/** The browser, and the libraries that a bare system lacks. The package unpacks into the folder for temporary files, so this is a program of its own. */
// Root would give the files to whoever packed them, whom a user namespace (`unshare --map-root-user`, a rootless container) may not know.
Object.assign(process, { getuid: undefined });
await chromium.executablePath();
await inflate(path.join(import.meta.dirname, '..', '..', 'node_modules', '@sparticuz', 'chromium', 'bin', 'al2023.tar.br'));
