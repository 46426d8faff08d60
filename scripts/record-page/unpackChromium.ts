import path from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';

/** The browser, and the libraries that a bare system lacks. The package unpacks into the folder for temporary files, so this is a program of its own. */
await chromium.executablePath();
await inflate(path.join(import.meta.dirname, '..', '..', 'node_modules', '@sparticuz', 'chromium', 'bin', 'al2023.tar.br'));
