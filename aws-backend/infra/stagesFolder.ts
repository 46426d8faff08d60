import path from 'node:path';

/** The folder of stage settings: `config/stages`, or `MEDIA_STAGES` for settings that are kept outside of this repository. */
export const stagesFolder = process.env['MEDIA_STAGES'] ?? path.join(import.meta.dirname, '..', '..', 'config', 'stages');
