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

/** Whether what the file needs next has failed already, and is being tried again. */
export const isRetrying = ({ state }: Upload): boolean => 'isRetrying' in state && state.isRetrying;

/** Where a file stands, in a sentence. */
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

/** How much of a file has left. */
export const sentBytesOf = ({ state, sizeBytes }: Upload): number => {
  if (state.name === 'sent' || state.name === 'finishing') return sizeBytes;
  return 'sentBytes' in state ? state.sentBytes : 0;
};

/** How much of a file has left, 0 to 100; nothing of an empty one is all of it only once it is sent. */
export const percentOf = (upload: Upload): number => {
  const { state, sizeBytes } = upload;
  if (state.name === 'sent' || state.name === 'finishing') return 100;
  return Math.round((100 * sentBytesOf(upload)) / Math.max(1, sizeBytes));
};
