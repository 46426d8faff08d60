import { fillLabel, formatNumber } from 'c/formatText';
import type { News } from './announcements.ts';
import { label } from './panelLabels.ts';

/** A screen reader needs this long to say what it was told. */
const quietMs = 5_000;
/** More than these are counted instead of named. */
const mostNamed = 3;

const counted: readonly [News['kind'], string][] = [
  ['offline', label.announceOffline],
  ['online', label.announceOnline],
  ['sent', label.announceManySent],
  ['wrong', label.announceManyWrong],
  ['duplicate', label.announceManyDuplicates],
  ['retrying', label.retrying],
];

/** What may be other again by the time it is said: the line, and a file's status. */
const matterOf = ({ kind, mediaId }: News): string | undefined => (kind === 'offline' || kind === 'online' ? 'line' : mediaId);

/** What came and went meanwhile is told of as it is now. */
const upToDate = (news: readonly News[]): readonly News[] => {
  const latest = new Map(news.map((one) => [matterOf(one), one]));
  return news.filter((one) => matterOf(one) === undefined || latest.get(matterOf(one)) === one);
};

/** How many files came to which status: that some can't be read matters more than how many moved. */
const statusCounts = (news: readonly News[]): string[] => {
  const statuses = news.flatMap(({ status }) => status ?? []);
  return [...new Set(statuses)].map((status) =>
    fillLabel(label.announceStatus, status, formatNumber(statuses.filter((other) => other === status).length)),
  );
};

const summary = (news: readonly News[]): string[] => [
  ...counted.flatMap(([kind, text]) => {
    const count = news.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [fillLabel(text, formatNumber(count))];
  }),
  ...statusCounts(news),
];

const spoken = (news: readonly News[]): string =>
  (news.length > mostNamed ? summary(news) : news.map(({ sentence }) => sentence)).join(' ');

export interface AnnouncerOptions {
  say: (text: string) => void;
  schedule?: (work: () => void, milliseconds: number) => unknown;
}

/** Tells a screen reader what is new. */
export interface Announcer {
  tell: (news: readonly News[]) => void;
  /** What waits to be said of a file is out of date: the user has just done something with it. */
  dropOf: (mediaId: string) => void;
}

/** Speaks at once after a silence, else of all together when a screen reader has had time to speak. */
export const announcer = ({ say, schedule = setTimeout }: AnnouncerOptions): Announcer => {
  let waiting: News[] = [];
  let isSpeaking = false;

  const speak = (): void => {
    isSpeaking = waiting.length > 0;
    if (!isSpeaking) return;
    say(spoken(upToDate(waiting)));
    waiting = [];
    schedule(speak, quietMs);
  };
  return {
    tell(news) {
      waiting.push(...news);
      if (!isSpeaking) speak();
    },
    dropOf(mediaId) {
      waiting = waiting.filter((one) => one.mediaId !== mediaId);
    },
  };
};

/** What to put in place of what was said: the same words once more have to be other text, or nothing would be said. */
export const saidAfter = (before: string, text: string): string => (before === text ? `${text}\u00A0` : text);
