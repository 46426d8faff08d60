import type { Upload } from 'c/uploadQueue';
import { errorText } from 'c/errorText';
import { fillLabel } from 'c/formatText';
import type { MediaFile } from '../mediaList/mediaFile.ts';
import { label } from './panelLabels.ts';
import { statusLabels } from './statusLabels.ts';

/** What a screen reader is told when uploads change: only what a rep waits for. */
export const uploadNews = (before: readonly Upload[], after: readonly Upload[]): string[] =>
  after.flatMap(({ id, fileName, state }) => {
    const earlier = before.find((upload) => upload.id === id)?.state.name;
    if (earlier === undefined || earlier === state.name) return [];
    if (state.name === 'sent') return [fillLabel(label.announceSent, fileName)];
    if (state.name === 'refused' || state.name === 'failed')
      return [fillLabel(label.announceWrong, fileName, fillLabel(errorText(state.code), state.detail ?? ''))];
    return [];
  });

/** What a screen reader is told when files come to another status. */
export const statusNews = (moved: readonly MediaFile[]): string[] =>
  moved.map(({ fileName, status }) => fillLabel(label.announceStatus, fileName, statusLabels[status]));
