import type { CallbackEvent } from './callbackEvent.ts';
import { isVerdict } from './verdict.ts';

interface Heard {
  message: CallbackEvent;
  publishedAt: Date;
}

/** The order of a record's states: being read, then failed, then read or rejected. A record never goes back. */
const steps: Readonly<Record<CallbackEvent['type'], number>> = {
  'media.accepted': 0,
  'media.progress': 0,
  'media.failed': 1,
  'media.interpreted': 2,
  'media.rejected': 2,
};
const stepOf = ({ message }: Heard): number => steps[message.type];

/** GuardDuty's verdict applies to every reading. */
const readingOf = ({ message }: Heard): number =>
  message.type === 'media.rejected' && isVerdict(message.code) ? Infinity : message.media.reading;

const isLater = (a: Heard, b: Heard): boolean => {
  if (readingOf(a) !== readingOf(b)) return readingOf(a) > readingOf(b);
  return stepOf(a) === stepOf(b) ? a.publishedAt >= b.publishedAt : stepOf(a) > stepOf(b);
};

/** The event that each file's record must show: messages arrive in any order and repeatedly, and only a later reading supersedes a result. */
export const latestOfEach = <Delivery extends Heard>(deliveries: readonly Delivery[]): Delivery[] => {
  const latest = new Map<string, Delivery>();
  for (const delivery of deliveries) {
    const { mediaId } = delivery.message.media;
    const known = latest.get(mediaId);
    if (known === undefined || isLater(delivery, known)) latest.set(mediaId, delivery);
  }
  return [...latest.values()];
};
