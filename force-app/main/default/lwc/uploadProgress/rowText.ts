import type { Upload } from 'c/uploadQueue';
import { errorText } from 'c/errorText';
import { fillLabel, formatBytes } from 'c/formatText';
import stateCancelled from '@salesforce/label/c.Media_State_Cancelled';
import stateDuplicate from '@salesforce/label/c.Media_State_Duplicate';
import stateFinishing from '@salesforce/label/c.Media_State_Finishing';
import stateHashing from '@salesforce/label/c.Media_State_Hashing';
import statePaused from '@salesforce/label/c.Media_State_Paused';
import stateRetrying from '@salesforce/label/c.Media_State_Retrying';
import stateSending from '@salesforce/label/c.Media_State_Sending';
import stateSendingRate from '@salesforce/label/c.Media_State_Sending_Rate';
import stateSent from '@salesforce/label/c.Media_State_Sent';
import stateWaiting from '@salesforce/label/c.Media_State_Waiting';
import stateWaitingForNetwork from '@salesforce/label/c.Media_State_Waiting_For_Network';

const sentences = {
  waiting: stateWaiting,
  hashing: stateHashing,
  finishing: stateFinishing,
  sent: stateSent,
  cancelled: stateCancelled,
  duplicate: stateDuplicate,
};
const halfway = { waitingForNetwork: stateWaitingForNetwork, paused: statePaused };

/** Whether the file's next step has already failed and is being retried. */
export const isRetrying = ({ state }: Upload): boolean => 'isRetrying' in state && state.isRetrying;

/** The file's state as a sentence. */
export const textOf = (upload: Upload): string => {
  const { state, sizeBytes } = upload;
  if (isRetrying(upload)) return stateRetrying;
  if (state.name === 'refused' || state.name === 'failed') return fillLabel(errorText(state.code), state.detail ?? '');
  if (state.name === 'waitingForNetwork' || state.name === 'paused')
    return fillLabel(halfway[state.name], formatBytes(state.sentBytes), formatBytes(sizeBytes));
  if (state.name !== 'sending') return sentences[state.name];
  const label = state.bytesPerSecond > 0 ? stateSendingRate : stateSending;
  return fillLabel(label, formatBytes(state.sentBytes), formatBytes(sizeBytes), formatBytes(state.bytesPerSecond));
};

/** Bytes sent of a file. */
export const sentBytesOf = ({ state, sizeBytes }: Upload): number => {
  if (state.name === 'sent' || state.name === 'finishing') return sizeBytes;
  return 'sentBytes' in state ? state.sentBytes : 0;
};

/** Percentage sent of a file, 0 to 100; an empty file has 100 only once it is sent. */
export const percentOf = (upload: Upload): number => {
  const { state, sizeBytes } = upload;
  if (state.name === 'sent' || state.name === 'finishing') return 100;
  return Math.round((100 * sentBytesOf(upload)) / Math.max(1, sizeBytes));
};
