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
  ['moved', label.announceManyMoved],
  ['retrying', label.retrying],
];

const isOfLine = ({ kind }: News): boolean => kind === 'offline' || kind === 'online';

/** A line that came and went meanwhile is told of as it is now. */
const upToDate = (news: readonly News[]): readonly News[] => {
  const last = news.findLast(isOfLine);
  return news.filter((one) => !isOfLine(one) || one === last);
};

const summary = (news: readonly News[]): string[] =>
  counted.flatMap(([kind, text]) => {
    const count = news.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [fillLabel(text, formatNumber(count))];
  });

const spoken = (news: readonly News[]): string =>
  (news.length > mostNamed ? summary(upToDate(news)) : news.map(({ sentence }) => sentence)).join(' ');

export interface AnnouncerOptions {
  say: (text: string) => void;
  schedule?: (work: () => void, milliseconds: number) => unknown;
}

/** Tells a screen reader what is new: at once after a silence, else all together when it has had time to speak. */
export const announcer = ({ say, schedule = setTimeout }: AnnouncerOptions): ((news: readonly News[]) => void) => {
  let waiting: News[] = [];
  let isSpeaking = false;

  const speak = (): void => {
    isSpeaking = waiting.length > 0;
    if (!isSpeaking) return;
    say(spoken(waiting));
    waiting = [];
    schedule(speak, quietMs);
  };
  return (news) => {
    waiting.push(...news);
    if (!isSpeaking) speak();
  };
};

/** What to put in place of what was said: the same words once more have to be other text, or nothing would be said. */
export const saidAfter = (before: string, text: string): string => (before === text ? `${text}\u00A0` : text);
