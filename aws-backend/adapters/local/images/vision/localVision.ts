import { humanVision } from './humanVision.ts';
import { moderation } from './moderation.ts';
import type { Vision } from './vision.ts';

/** All engines that look at pictures on this machine, one after the other: each is loaded when first asked, once. */
export const localVision = (engines: readonly Vision[] = [humanVision(), moderation()]): Vision => ({
  engine: engines.map(({ engine }) => engine).join(', '),
  async see(pixels) {
    const seen = [];
    for (const engine of engines) seen.push(...(await engine.see(pixels)));
    return seen;
  },
});
