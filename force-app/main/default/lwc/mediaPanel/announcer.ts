import { fillLabel, formatNumber } from 'c/formatText';
import type { News } from './announcements.ts';
import { label } from './panelLabels.ts';

/** The time a screen reader needs to speak an announcement. */
const quietMs = 5_000;
/** More than these are counted instead of named. */
const maxNamed = 3;

const counted: readonly [News['kind'], string][] = [
  ['offline', label.announceOffline],
  ['online', label.announceOnline],
  ['sent', label.announceManySent],
  ['wrong', label.announceManyWrong],
  ['duplicate', label.announceManyDuplicates],
  ['retrying', label.retrying],
];

/** The subject of an announcement that may be outdated before it is spoken: the network, or a file's status. */
const matterOf = ({ kind, mediaId }: News): string | undefined => (kind === 'offline' || kind === 'online' ? 'line' : mediaId);

/** Keeps only the latest announcement about each such subject. */
const upToDate = (news: readonly News[]): readonly News[] => {
  const latest = new Map(news.map((one) => [matterOf(one), one]));
  return news.filter((one) => matterOf(one) === undefined || latest.get(matterOf(one)) === one);
};

/** The number of files by new status: that some can't be read matters more than how many changed. */
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

const spoken = (news: readonly News[]): string => (news.length > maxNamed ? summary(news) : news.map(({ sentence }) => sentence)).join(' ');

export interface AnnouncerOptions {
  say: (text: string) => void;
  schedule?: (work: () => void, milliseconds: number) => unknown;
}

/** Announces news to screen readers. */
export interface Announcer {
  tell: (news: readonly News[]) => void;
  /** Drops pending announcements about a file, because the user has just acted on it. */
  dropOf: (mediaId: string) => void;
}

/** Announces immediately after a pause; otherwise collects news until the screen reader has had time to speak. */
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

/** Returns the text of the live region; a repeated sentence is changed invisibly, or screen readers wouldn't speak it. */
export const saidAfter = (before: string, text: string): string => (before === text ? `${text}\u00A0` : text);
