import path from 'node:path';

/** Where settings lie: `config/stages`, or the folder that MEDIA_STAGES names, for who keeps them outside of this repository. */
export const stagesFolder = process.env['MEDIA_STAGES'] ?? path.join(import.meta.dirname, '..', '..', 'config', 'stages');
