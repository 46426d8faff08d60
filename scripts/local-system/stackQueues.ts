import { maxReceiveCount, queueFunctions } from '../../aws-backend/infra/functions.ts';
import type { QueueDeclaration } from '../local-cloud/stackTypes.ts';

/** Each stage's queue and its dead-letter queue. */
export const queues: readonly QueueDeclaration[] = queueFunctions.flatMap(({ name, visibilitySeconds: visibilityTimeoutSeconds }) => [
  { name: `media-${name}`, visibilityTimeoutSeconds, deadLetter: { queue: `media-${name}-dead`, maxReceiveCount } },
  { name: `media-${name}-dead`, visibilityTimeoutSeconds },
]);
