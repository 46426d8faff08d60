import isGuest from '@salesforce/user/isGuest';
import { errorCode, errorText, isRetryable } from 'c/errorText';
import guest from '@salesforce/label/c.Media_Guest';
import guestHint from '@salesforce/label/c.Media_Guest_Hint';
import noAccess from '@salesforce/label/c.Media_No_Access';
import noAccessHint from '@salesforce/label/c.Media_No_Access_Hint';
import noPermission from '@salesforce/label/c.Media_No_Permission';
import noPermissionHint from '@salesforce/label/c.Media_No_Permission_Hint';
import readOnly from '@salesforce/label/c.Media_Read_Only';
import readOnlyHint from '@salesforce/label/c.Media_Read_Only_Hint';
import type { ReadingLimits } from '../../../../../aws-backend/contracts/http/access.ts';
import { panelBroker } from './pageBroker.ts';

/** Why the panel is not what it is for others. */
export interface Note {
  iconName: string;
  heading: string;
  text: string;
  /** Stands above the files instead of in their place. */
  compact: boolean;
}

/** What the user may do here, as far as it is known, and what stands in the way. */
export interface PanelState {
  name: 'opening' | 'open' | 'closed' | 'failed';
  canUpload: boolean;
  canDelete: boolean;
  canViewUnredacted: boolean;
  /** Files became visible to the user by opening. */
  hasNewFiles: boolean;
  /** How much is read of a file, where the broker says so. */
  reading?: ReadingLimits | undefined;
  note?: Note;
  failure?: { message: string; retryable: boolean };
}

const readOnlyNote: Note = { iconName: 'utility:preview', heading: readOnly, text: readOnlyHint, compact: true };
const noAccessNote: Note = { iconName: 'utility:lock', heading: noAccess, text: noAccessHint, compact: false };
const noPermissionNote: Note = { iconName: 'utility:lock', heading: noPermission, text: noPermissionHint, compact: false };
const guestNote: Note = { iconName: 'utility:lock', heading: guest, text: guestHint, compact: false };

const nothing = { canUpload: false, canDelete: false, canViewUnredacted: false, hasNewFiles: false };

/** Before the broker has answered. */
export const unopened: PanelState = { name: 'opening', ...nothing };

/** Asks the broker what the user may do on a record, which also makes its files visible to them. Guests of a site are not asked about: all of them are one user. */
export const openPanel = async (brokerUrl: string | undefined, recordId: string): Promise<PanelState> => {
  if (isGuest) return { name: 'closed', ...nothing, note: guestNote };
  const { canUpload, canDelete, canViewUnredacted, sharedCount, reading } = await panelBroker(brokerUrl).access(recordId);
  const may = { canUpload, canDelete, canViewUnredacted };
  return { name: 'open', ...may, hasNewFiles: sharedCount > 0, reading, ...(canUpload ? {} : { note: readOnlyNote }) };
};

/** The panel of a record that could not be opened. A refusal is a state of its own, not an error. */
export const closedBy = (error: unknown): PanelState => {
  const code = errorCode(error);
  if (code === 'NO_VIEW_ACCESS') return { name: 'closed', ...nothing, note: noAccessNote };
  if (code === 'SESSION_REFUSED' && !isRetryable(error)) return { name: 'closed', ...nothing, note: noPermissionNote };
  return { name: 'failed', ...nothing, failure: { message: errorText(code), retryable: code !== 'BROKER_NOT_CONFIGURED' } };
};
