import { fadingRate } from './fadingRate.ts';
import { coalescing } from './publisher.ts';
import { rateMeter, type RateMeter } from './rateMeter.ts';
import { totalsOf } from './totals.ts';
import { viewOf, type UploadItem } from './uploadItem.ts';
import type { Timer, UploadPorts } from './uploadTypes.ts';

/** The list of files, and its change notifications. */
export interface Board {
  readonly items: UploadItem[];
  readonly rate: RateMeter;
  /** An item, or the list itself, has changed. */
  changed: (item?: UploadItem) => void;
  /** An item's byte counts have changed. */
  progressed: (item: UploadItem) => void;
  networkChanged: () => void;
  /** Work is in progress until `ended` is called. */
  began: () => void;
  ended: () => void;
  /** Resolves when no work is in progress and that was published. */
  rest: () => Promise<void>;
}

/** Publishes changes. An unchanged item keeps its view: the same object as before. */
export const uploadBoard = (ports: Pick<UploadPorts, 'onChange' | 'online'>, timer: Timer, now: () => number): Board => {
  const items: UploadItem[] = [];
  const resting: (() => void)[] = [];
  const rate = rateMeter(now);
  let goingOn = 0;

  const publish = (): void => {
    const isOnline = ports.online?.isOnline() ?? true;
    const views = items.map((item) => (item.view ??= viewOf(item, isOnline)));
    ports.onChange(views, totalsOf(items, isOnline ? rate.bytesPerSecond() : 0));
    if (goingOn === 0) for (const resolve of resting.splice(0)) resolve();
  };
  const publisher = coalescing(publish, () => items.length, timer);
  const touch = (item: UploadItem): void => {
    item.view = undefined;
  };
  const isSending = ({ state }: UploadItem): boolean => state.name === 'sending';
  const followRate = fadingRate(
    rate,
    timer,
    () => items.some(isSending),
    () => {
      items.filter(isSending).forEach(touch);
      publisher.progressed();
    },
  );

  return {
    items,
    rate,
    changed(item) {
      if (item !== undefined) touch(item);
      publisher.changed();
    },
    progressed(item) {
      touch(item);
      publisher.progressed();
      followRate();
    },
    networkChanged() {
      items.forEach(touch);
      publisher.changed();
    },
    began() {
      goingOn += 1;
    },
    ended() {
      goingOn -= 1;
      publisher.changed();
    },
    rest: () =>
      new Promise((resolve) => {
        resting.push(resolve);
        publisher.changed();
      }),
  };
};
