import type { Upload } from 'c/uploadQueue';
import { errorText } from 'c/errorText';
import { fillLabel } from 'c/formatText';
import type { MediaFile } from '../mediaList/mediaFile.ts';
import { label } from './panelLabels.ts';
import { statusLabels } from './statusLabels.ts';

/** One thing a screen reader may be told, alone or counted together with others of its kind. */
export interface News {
  kind: 'sent' | 'wrong' | 'duplicate' | 'moved' | 'retrying' | 'offline' | 'online';
  sentence: string;
  /** The file whose status it tells. */
  mediaId?: string;
  /** That status, in the user's words. */
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

/** Said once, however many files wait for the same service. */
const outage = (before: readonly Upload[], after: readonly Upload[]): News[] => {
  const begins = after.some(isRetrying) && !before.some(isRetrying);
  return begins ? [{ kind: 'retrying', sentence: label.retrying }] : [];
};

const waitsForNetwork = ({ state }: Upload): boolean => state.name === 'waitingForNetwork';
const goesOn = ({ state }: Upload): boolean => ['waiting', 'hashing', 'sending', 'finishing'].includes(state.name);

/** Said once when the network goes, and once when it is back for what waited. */
const network = (before: readonly Upload[], after: readonly Upload[]): News[] => {
  const [waited, waits] = [before.some(waitsForNetwork), after.some(waitsForNetwork)];
  if (waits && !waited) return [{ kind: 'offline', sentence: label.announceOffline }];
  return waited && !waits && after.some(goesOn) ? [{ kind: 'online', sentence: label.announceOnline }] : [];
};

/** What is new when uploads change: only what a rep waits for. */
export const uploadNews = (before: readonly Upload[], after: readonly Upload[]): News[] => {
  const earlier = new Map(before.map(({ id, state }) => [id, state.name]));
  const changed = after.filter(({ id, state }) => earlier.has(id) && earlier.get(id) !== state.name);
  return [...network(before, after), ...outage(before, after), ...changed.flatMap(newsOf)];
};

/** What is new when files come to another status. */
export const statusNews = (moved: readonly MediaFile[]): News[] =>
  moved.map(({ id, fileName, status }) => ({
    kind: 'moved',
    mediaId: id,
    status: statusLabels[status],
    sentence: fillLabel(label.announceStatus, fileName, statusLabels[status]),
  }));
