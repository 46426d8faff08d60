import type { CallbackEvent } from './callbackEvent.ts';

interface Heard {
  message: CallbackEvent;
  publishedAt: Date;
}

const isEnd = ({ message }: Heard): boolean => message.type !== 'media.accepted' && message.type !== 'media.progress';

const readingOf = ({ message }: Heard): number => message.media.reading;

const isLater = (a: Heard, b: Heard): boolean => {
  if (readingOf(a) !== readingOf(b)) return readingOf(a) > readingOf(b);
  return isEnd(a) === isEnd(b) ? a.publishedAt >= b.publishedAt : isEnd(a);
};

/** The one event of each file that its record has to show: messages come in any order and more than once, and an end is undone by a later reading only. */
export const latestOfEach = <Delivery extends Heard>(deliveries: readonly Delivery[]): Delivery[] => {
  const latest = new Map<string, Delivery>();
  for (const delivery of deliveries) {
    const { mediaId } = delivery.message.media;
    const known = latest.get(mediaId);
    if (known === undefined || isLater(delivery, known)) latest.set(mediaId, delivery);
  }
  return [...latest.values()];
};
