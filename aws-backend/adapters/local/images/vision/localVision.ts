import { humanVision } from './humanVision.ts';
import { moderation } from './moderation.ts';
import type { Vision } from './vision.ts';

/** Runs all local image recognition engines one after the other; each is loaded once, when first used. */
export const localVision = (engines: readonly Vision[] = [humanVision(), moderation()]): Vision => ({
  engine: engines.map(({ engine }) => engine).join(', '),
  async see(pixels) {
    const seen = [];
    for (const engine of engines) seen.push(...(await engine.see(pixels)));
    return seen;
  },
});
