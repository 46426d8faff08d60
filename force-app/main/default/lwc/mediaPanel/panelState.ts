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

/** Explains why the panel offers less than to other users. */
export interface Note {
  iconName: string;
  heading: string;
  text: string;
  /** Displayed above the files instead of in their place. */
  compact: boolean;
}

/** The user's permissions on the record, as far as known, and the note or error to show. */
export interface PanelState {
  name: 'opening' | 'open' | 'closed' | 'failed';
  canUpload: boolean;
  canDelete: boolean;
  canViewUnredacted: boolean;
  /** Whether files became visible to the user by opening the panel. */
  hasNewFiles: boolean;
  /** The reading limits, if the broker sends them. */
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

/**
 * Requests the user's permissions on a record from the broker, which also makes its files visible to them. Not done for guests of a site,
 * who all share one user.
 */
export const openPanel = async (brokerUrl: string | undefined, recordId: string): Promise<PanelState> => {
  if (isGuest) return { name: 'closed', ...nothing, note: guestNote };
  const { canUpload, canDelete, canViewUnredacted, sharedCount, reading } = await panelBroker(brokerUrl).access(recordId);
  const may = { canUpload, canDelete, canViewUnredacted };
  return { name: 'open', ...may, hasNewFiles: sharedCount > 0, reading, ...(canUpload ? {} : { note: readOnlyNote }) };
};

/** The state of a panel that couldn't be opened. A refusal is a state, not an error. */
export const closedBy = (error: unknown): PanelState => {
  const code = errorCode(error);
  if (code === 'NO_VIEW_ACCESS') return { name: 'closed', ...nothing, note: noAccessNote };
  if (code === 'SESSION_REFUSED' && !isRetryable(error)) return { name: 'closed', ...nothing, note: noPermissionNote };
  return { name: 'failed', ...nothing, failure: { message: errorText(code), retryable: code !== 'BROKER_NOT_CONFIGURED' } };
};
