import type { Upload } from 'c/uploadQueue';
import { errorText } from 'c/errorText';
import { fillLabel } from 'c/formatText';
import type { MediaFile } from '../mediaList/mediaFile.ts';
import { label } from './panelLabels.ts';
import { statusLabels } from './statusLabels.ts';

/** An announcement for screen readers, alone or counted together with others of its kind. */
export interface News {
  kind: 'sent' | 'wrong' | 'duplicate' | 'moved' | 'retrying' | 'offline' | 'online';
  sentence: string;
  /** The file whose status is announced. */
  mediaId?: string;
  /** The label of that status. */
  status?: string;
}

const newsOf = ({ fileName, state }: Upload): News[] => {
  if (state.name === 'sent') return [{ kind: 'sent', sentence: fillLabel(label.announceSent, fileName) }];
  if (state.name === 'duplicate') return [{ kind: 'duplicate', sentence: fillLabel(label.announceDuplicate, fileName) }];
  if (state.name !== 'refused' && state.name !== 'failed') return [];
  const reason = fillLabel(errorText(state.code), state.detail ?? '');
  return [{ kind: 'wrong', sentence: fillLabel(label.announceWrong, fileName, reason) }];
};

const isRetrying = ({ state }: Upload): boolean => 'isRetrying' in state && state.isRetrying;

/** Announced once, however many files wait for the same service. */
const outage = (before: readonly Upload[], after: readonly Upload[]): News[] => {
  const begins = after.some(isRetrying) && !before.some(isRetrying);
  return begins ? [{ kind: 'retrying', sentence: label.retrying }] : [];
};

const waitsForNetwork = ({ state }: Upload): boolean => state.name === 'waitingForNetwork';
const goesOn = ({ state }: Upload): boolean => ['waiting', 'hashing', 'sending', 'finishing'].includes(state.name);

/** Announced once when the network is lost, and once when it is back and uploads waited for it. */
const network = (before: readonly Upload[], after: readonly Upload[]): News[] => {
  const [waited, waits] = [before.some(waitsForNetwork), after.some(waitsForNetwork)];
  if (waits && !waited) return [{ kind: 'offline', sentence: label.announceOffline }];
  return waited && !waits && after.some(goesOn) ? [{ kind: 'online', sentence: label.announceOnline }] : [];
};

/** Announcements for changed uploads: only what the user waits for. */
export const uploadNews = (before: readonly Upload[], after: readonly Upload[]): News[] => {
  const earlier = new Map(before.map(({ id, state }) => [id, state.name]));
  const changed = after.filter(({ id, state }) => earlier.has(id) && earlier.get(id) !== state.name);
  return [...network(before, after), ...outage(before, after), ...changed.flatMap(newsOf)];
};

/** Announcements for files with a new status. */
export const statusNews = (moved: readonly MediaFile[]): News[] =>
  moved.map(({ id, fileName, status }) => ({
    kind: 'moved',
    mediaId: id,
    status: statusLabels[status],
    sentence: fillLabel(label.announceStatus, fileName, statusLabels[status]),
  }));
