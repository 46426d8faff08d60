import type { Upload } from 'c/uploadQueue';
import { errorText } from 'c/errorText';
import { fillLabel, formatBytes } from 'c/formatText';
import cancelFile from '@salesforce/label/c.Media_Cancel_File';
import dismissFile from '@salesforce/label/c.Media_Dismiss_File';
import progressOf from '@salesforce/label/c.Media_Progress_Of';
import retryFile from '@salesforce/label/c.Media_Retry_File';
import stateCancelled from '@salesforce/label/c.Media_State_Cancelled';
import stateHashing from '@salesforce/label/c.Media_State_Hashing';
import stateSending from '@salesforce/label/c.Media_State_Sending';
import stateSent from '@salesforce/label/c.Media_State_Sent';
import stateWaiting from '@salesforce/label/c.Media_State_Waiting';

/** One line of the progress list. */
export interface UploadRow {
  id: string;
  fileName: string;
  state: string;
  text: string;
  textClass: string;
  iconName: string;
  iconVariant: string | undefined;
  percent: number;
  showsBar: boolean;
  barLabel: string;
  canCancel: boolean;
  canRetry: boolean;
  canDismiss: boolean;
  cancelLabel: string;
  retryLabel: string;
  dismissLabel: string;
}

const sentences = { waiting: stateWaiting, hashing: stateHashing, sent: stateSent, cancelled: stateCancelled };

const textOf = ({ state, sizeBytes }: Upload): string => {
  if (state.name === 'refused' || state.name === 'failed') return fillLabel(errorText(state.code), state.detail ?? '');
  if (state.name === 'sending') return fillLabel(stateSending, formatBytes(state.sentBytes), formatBytes(sizeBytes));
  return sentences[state.name];
};

const percentOf = ({ state, sizeBytes }: Upload): number => {
  if (state.name === 'sent') return 100;
  return state.name === 'sending' ? Math.round((100 * state.sentBytes) / Math.max(1, sizeBytes)) : 0;
};

const iconOf = (name: string): [string, string | undefined] => {
  if (name === 'sent') return ['utility:success', 'success'];
  return name === 'refused' || name === 'failed' ? ['utility:error', 'error'] : ['utility:upload', undefined];
};

/** An upload as it is shown. */
export const rowOf = (upload: Upload): UploadRow => {
  const { id, fileName, state } = upload;
  const [iconName, iconVariant] = iconOf(state.name);
  const isWrong = state.name === 'refused' || state.name === 'failed';
  const isMoving = state.name === 'waiting' || state.name === 'hashing' || state.name === 'sending';
  return {
    id,
    fileName,
    state: state.name,
    text: textOf(upload),
    textClass: `slds-text-body_small ${isWrong ? 'slds-text-color_error' : 'slds-text-color_weak'}`,
    iconName,
    iconVariant,
    percent: percentOf(upload),
    showsBar: isMoving,
    barLabel: fillLabel(progressOf, fileName),
    canCancel: isMoving,
    canRetry: state.name === 'failed',
    canDismiss: isWrong,
    cancelLabel: fillLabel(cancelFile, fileName),
    retryLabel: fillLabel(retryFile, fileName),
    dismissLabel: fillLabel(dismissFile, fileName),
  };
};
