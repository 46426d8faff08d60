import type { QueueDeclaration } from '../local-cloud/stackTypes.ts';
import { maxReceiveCount } from './stackNames.ts';

/** A queue with the dead-letter queue that every queue has. */
const withDeadLetters = (name: string, visibilityTimeoutSeconds: number): QueueDeclaration[] => [
  { name, visibilityTimeoutSeconds, deadLetter: { queue: `${name}-dead`, maxReceiveCount } },
  { name: `${name}-dead`, visibilityTimeoutSeconds },
];

/** Each stage's queue and its dead letters. */
export const queues: readonly QueueDeclaration[] = [
  ...withDeadLetters('media-accept', 360),
  ...withDeadLetters('media-documents', 900),
  ...withDeadLetters('media-images', 900),
  ...withDeadLetters('media-speech', 900),
  ...withDeadLetters('media-interpret', 600),
  ...withDeadLetters('media-redact', 1000),
  ...withDeadLetters('media-callback', 720),
  ...withDeadLetters('media-erase', 360),
];
