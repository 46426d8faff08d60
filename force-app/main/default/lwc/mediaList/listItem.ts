import { rejectionText } from 'c/errorText';
import { fillLabel, formatBytes, formatNumber } from 'c/formatText';
import failedHint from '@salesforce/label/c.Media_Failed_Hint';
import hideDetails from '@salesforce/label/c.Media_Hide_Details';
import pages from '@salesforce/label/c.Media_Pages';
import showDetails from '@salesforce/label/c.Media_Show_Details';
import statusFailed from '@salesforce/label/c.Media_Status_Failed';
import statusProcessing from '@salesforce/label/c.Media_Status_Processing';
import statusReady from '@salesforce/label/c.Media_Status_Ready';
import statusRejected from '@salesforce/label/c.Media_Status_Rejected';
import statusUnfinished from '@salesforce/label/c.Media_Status_Unfinished';
import statusUploading from '@salesforce/label/c.Media_Status_Uploading';
import unfinishedHint from '@salesforce/label/c.Media_Unfinished_Hint';
import { fileIcon } from './fileIcon.ts';
import type { MediaFile } from './mediaFile.ts';

/** One file as the list shows it. */
export interface ListItem {
  id: string;
  fileName: string;
  createdAt: string;
  iconName: string;
  facts: string;
  status: string;
  statusLabel: string;
  statusClass: string;
  reason: string | undefined;
  isMoving: boolean;
  isReady: boolean;
  isOpen: boolean;
  expanded: 'true' | 'false';
  chevron: string;
  toggleLabel: string;
}

type Shown = MediaFile['status'] | 'Unfinished';

const statuses: Record<Shown, [string, string]> = {
  Uploading: [statusUploading, 'slds-badge'],
  Unfinished: [statusUnfinished, 'slds-badge slds-theme_warning'],
  Processing: [statusProcessing, 'slds-badge'],
  Ready: [statusReady, 'slds-badge slds-theme_success'],
  Rejected: [statusRejected, 'slds-badge slds-theme_error'],
  Failed: [statusFailed, 'slds-badge slds-theme_error'],
};

const reasonOf = ({ isUnfinished, status, statusCode, statusReason }: MediaFile): string | undefined => {
  if (isUnfinished) return unfinishedHint;
  if (status === 'Failed') return failedHint;
  if (status !== 'Rejected') return undefined;
  return statusCode === undefined ? statusReason : rejectionText(statusCode, statusReason ?? '');
};

const factsOf = ({ sizeBytes, pageCount }: MediaFile): string =>
  [formatBytes(sizeBytes), ...(pageCount === undefined ? [] : [fillLabel(pages, formatNumber(pageCount))])]
    .map((fact) => `${fact} ·`)
    .join(' ');

/** A file and whether its details are open, as the list shows them. */
export const itemOf = (file: MediaFile, isOpen: boolean): ListItem => {
  const shown: Shown = file.isUnfinished ? 'Unfinished' : file.status;
  const [statusLabel, statusClass] = statuses[shown];
  const isReady = file.status === 'Ready';
  return {
    id: file.id,
    fileName: file.fileName,
    createdAt: file.createdAt,
    iconName: fileIcon(file.contentType),
    facts: factsOf(file),
    status: shown,
    statusLabel,
    statusClass,
    reason: reasonOf(file),
    isMoving: shown === 'Processing' || shown === 'Uploading',
    isReady,
    isOpen: isReady && isOpen,
    expanded: isOpen ? 'true' : 'false',
    chevron: isOpen ? 'utility:chevrondown' : 'utility:chevronright',
    toggleLabel: fillLabel(isOpen ? hideDetails : showDetails, file.fileName),
  };
};
