import { z } from 'zod';
import { readConfig } from './config.ts';

describe('readConfig', () => {
  const Settings = z.object({ UPLOADS_BUCKET: z.string(), RESULTS_BUCKET: z.string() });

  it('returns the settings that a function needs', () => {
    const environment = { UPLOADS_BUCKET: 'uploads', RESULTS_BUCKET: 'results', PATH: '/bin' };

    expect(readConfig(Settings, environment)).toEqual({ UPLOADS_BUCKET: 'uploads', RESULTS_BUCKET: 'results' });
  });

  it('names all missing settings at once', () => {
    const read = () => readConfig(Settings, {});

    expect(read).toThrow(/UPLOADS_BUCKET[^]*RESULTS_BUCKET/);
  });
});
