import { errorCode, errorText, isRetryable } from 'c/errorText';
import noAccess from '@salesforce/label/c.Media_No_Access';
import noAccessHint from '@salesforce/label/c.Media_No_Access_Hint';
import noPermission from '@salesforce/label/c.Media_No_Permission';
import noPermissionHint from '@salesforce/label/c.Media_No_Permission_Hint';
import readOnly from '@salesforce/label/c.Media_Read_Only';
import readOnlyHint from '@salesforce/label/c.Media_Read_Only_Hint';
import type { AccessResponse } from '../../../../../aws-backend/contracts/http/access.ts';

/** Why the panel is not what it is for others. */
export interface Note {
  iconName: string;
  heading: string;
  text: string;
  /** Stands above the files instead of in their place. */
  compact: boolean;
}

/** What the user may do here, as far as it is known. */
export type PanelState =
  | { name: 'opening' }
  | { name: 'open'; access: AccessResponse; note?: Note }
  | { name: 'closed'; note: Note }
  | { name: 'failed'; message: string; retryable: boolean };

const readOnlyNote: Note = { iconName: 'utility:preview', heading: readOnly, text: readOnlyHint, compact: true };
const noAccessNote: Note = { iconName: 'utility:lock', heading: noAccess, text: noAccessHint, compact: false };
const noPermissionNote: Note = { iconName: 'utility:lock', heading: noPermission, text: noPermissionHint, compact: false };

/** The panel of a record that the broker let the user see. */
export const openedBy = (access: AccessResponse): PanelState => ({
  name: 'open',
  access,
  ...(access.canUpload ? {} : { note: readOnlyNote }),
});

/** The panel of a record that could not be opened. A refusal is a state of its own, not an error. */
export const closedBy = (error: unknown): PanelState => {
  const code = errorCode(error);
  if (code === 'NO_VIEW_ACCESS') return { name: 'closed', note: noAccessNote };
  if (code === 'SESSION_REFUSED' && !isRetryable(error)) return { name: 'closed', note: noPermissionNote };
  return { name: 'failed', message: errorText(code), retryable: code !== 'BROKER_NOT_CONFIGURED' };
};
