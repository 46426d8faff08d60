import type { BrokerClient } from 'c/brokerClient';
import { fillLabel, formatNumber } from 'c/formatText';
import type { ContentVariant } from '../../../../../aws-backend/contracts/http/content.ts';
import type { FileNews } from '../mediaList/fileNews.ts';
import { deleteFile, downloadContent, readAgain, removeUpload, stopReading, type CallNews } from './fileCalls.ts';
import { inTurn } from './inTurn.ts';
import { label } from './panelLabels.ts';
import { withNews } from './withNews.ts';

type FileCall = (broker: () => BrokerClient, mediaId: string) => Promise<CallNews>;

/** The page's functions for the desk. */
export interface DeskAround {
  broker: () => BrokerClient;
  /** The displayed status of actions on single files. */
  news: () => readonly FileNews[];
  show: (news: readonly FileNews[]) => void;
  /** Announces a text to screen readers. */
  say: (text: string) => void;
  /** Drops pending announcements about a file. */
  sayNoMoreOf: (mediaId: string) => void;
  nameOf: (mediaId: string) => string;
  /** Refreshes the list of files. */
  wake: () => void;
}

/** Callbacks about removed uploads. */
export interface Removals {
  forget: (mediaId: string) => void;
  /** Not removed, because it has arrived meanwhile. */
  stays: (mediaId: string) => void;
}

/** Performs actions on single files and displays their status in place. */
export interface FileDesk {
  /** In sequence; stops if one can't be removed for another reason than its arrival, since the others would fail too. */
  remove: (mediaIds: readonly string[], recordId: string, removals: Removals) => Promise<void>;
  download: (mediaId: string, variant: ContentVariant) => Promise<void>;
  stopReading: (mediaId: string, reread: () => Promise<void>) => Promise<void>;
  readAgain: (mediaId: string, reread: () => Promise<void>) => Promise<void>;
  /** Resolves to whether it was deleted. */
  delete: (mediaId: string) => Promise<boolean>;
}

export const fileDesk = ({ broker, news, show, say, sayNoMoreOf, nameOf, wake }: DeskAround): FileDesk => {
  /** Shows `meanwhile` during a call, and afterwards too if the call succeeds. */
  const ask = async (call: FileCall, meanwhile: FileNews): Promise<CallNews> => {
    const { mediaId, place } = meanwhile;
    const fileName = nameOf(mediaId);
    // Messages about files that are gone were read by the time of the next action.
    const current = news().filter(({ isGone }) => !isGone);
    show(withNews(current, meanwhile));
    const told = await call(broker, mediaId);
    const gone: FileNews = { mediaId, place: 'row', error: fillLabel(label.fileGone, fileName), isGone: true };
    if (told.isGone) show(withNews(withNews(news(), { mediaId, place }), gone));
    else show(withNews(news(), told.error === undefined ? { ...meanwhile, ...told } : { mediaId, place, ...told }));
    return told;
  };
  /** Shows the action's status until the list was read again, which shows the outcome. */
  const changeReading = async (call: FileCall, mediaId: string, doing: string, reread: () => Promise<void>): Promise<void> => {
    sayNoMoreOf(mediaId);
    say(fillLabel(label.announceDoing, nameOf(mediaId), doing));
    const { error } = await ask(call, { mediaId, place: 'row', doing });
    wake();
    if (error !== undefined) return;
    await reread();
    show(withNews(news(), { mediaId, place: 'row' }));
  };

  const sayRemoved = ([first, ...others]: readonly string[]): void => {
    if (first === undefined) return;
    if (others.length === 0) say(fillLabel(label.announceRemoved, first));
    else say(fillLabel(label.announceManyRemoved, formatNumber(1 + others.length)));
  };

  return {
    async remove(mediaIds, recordId, { forget, stays }) {
      const arrived = new Set<string>();
      const removed: string[] = [];
      const call: FileCall = (answering, id) =>
        removeUpload(answering, id, recordId, () => {
          arrived.add(id);
        });
      await inTurn(mediaIds, async (mediaId) => {
        const fileName = nameOf(mediaId);
        const { error } = await ask(call, { mediaId, place: 'row', doing: label.statusRemoving });
        if (arrived.has(mediaId)) stays(mediaId);
        if (error !== undefined) return arrived.has(mediaId);
        removed.push(fileName);
        forget(mediaId);
        return true;
      });
      sayRemoved(removed);
    },
    async download(mediaId, variant) {
      say(label.downloadRequested);
      const call: FileCall = (answering, id) => downloadContent(answering, id, variant);
      const { note, error } = await ask(call, { mediaId, place: 'content', note: label.downloadRequested });
      if (note !== undefined) say(note);
      // Somebody else may have deleted the file, and the list doesn't know that yet.
      if (error !== undefined) wake();
    },
    stopReading: (mediaId, reread) => changeReading(stopReading, mediaId, label.statusStopping, reread),
    readAgain: (mediaId, reread) => changeReading(readAgain, mediaId, label.statusStarting, reread),
    async delete(mediaId) {
      const fileName = nameOf(mediaId);
      sayNoMoreOf(mediaId);
      say(fillLabel(label.announceDeleting, fileName));
      const { error } = await ask(deleteFile, { mediaId, place: 'row', doing: label.statusDeleting });
      wake();
      if (error === undefined) say(fillLabel(label.announceDeleted, fileName));
      return error === undefined;
    },
  };
};
