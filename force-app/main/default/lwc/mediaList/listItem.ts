import { rejectionText } from 'c/errorText';
import { fillLabel, formatBytes, formatNumber } from 'c/formatText';
import { shownName } from 'c/uploadQueue';
import addedBy from '@salesforce/label/c.Media_Added_By';
import cancelledHint from '@salesforce/label/c.Media_Cancelled_Hint';
import details from '@salesforce/label/c.Media_Details';
import deleteFile from '@salesforce/label/c.Media_Delete_File';
import failedHint from '@salesforce/label/c.Media_Failed_Hint';
import page from '@salesforce/label/c.Media_Page';
import pages from '@salesforce/label/c.Media_Pages';
import sameContent from '@salesforce/label/c.Media_Same_Content';
import sentElsewhere from '@salesforce/label/c.Media_Sent_Elsewhere';
import stateSent from '@salesforce/label/c.Media_State_Sent';
import statusCancelled from '@salesforce/label/c.Media_Status_Cancelled';
import statusFailed from '@salesforce/label/c.Media_Status_Failed';
import statusNotFinished from '@salesforce/label/c.Media_Status_Not_Finished';
import statusProcessing from '@salesforce/label/c.Media_Status_Processing';
import statusProcessingPart from '@salesforce/label/c.Media_Status_Processing_Part';
import statusReady from '@salesforce/label/c.Media_Status_Ready';
import statusRejected from '@salesforce/label/c.Media_Status_Rejected';
import statusUploaded from '@salesforce/label/c.Media_Status_Uploaded';
import statusUploading from '@salesforce/label/c.Media_Status_Uploading';
import { fileIcon } from './fileIcon.ts';
import type { FileNews } from './fileNews.ts';
import { listedName } from './listedName.ts';
import type { MediaFile } from './mediaFile.ts';
import { readingActionOf, type ReadingAction } from './readingAction.ts';

/** A row of the list. */
export interface ListItem {
  id: string;
  fileName: string;
  /** The folder it came from, if any. */
  folder: string | undefined;
  title: string;
  createdAt: string;
  iconName: string;
  facts: string;
  /** The user who added it, if the viewer may see the name. */
  addedBy: string | undefined;
  status: string;
  statusLabel: string;
  statusClass: string;
  reason: string | undefined;
  /** A sentence that names another file with the same content. */
  sameAs: string | undefined;
  isMoving: boolean;
  isReady: boolean;
  /** Undefined if there is no action on its reading, or the user may not perform it. */
  readingAction: ReadingAction | undefined;
  /** Whether it has arrived and the user may delete it. */
  isDeletable: boolean;
  deleteLabel: string;
  /** Its buttons are disabled while an action on it is running. */
  isOff: 'true' | undefined;
  rowError: string | undefined;
  contentError: string | undefined;
  contentNote: string | undefined;
  isOpen: boolean;
  expanded: 'true' | 'false';
  chevron: string;
  /** The same whether the details are open or closed, which `expanded` conveys. */
  detailsLabel: string;
}

const statuses: Record<MediaFile['status'], [string, string]> = {
  Uploading: [statusUploading, 'slds-badge'],
  Processing: [statusProcessing, 'slds-badge'],
  Ready: [statusReady, 'slds-badge slds-theme_success'],
  Rejected: [statusRejected, 'slds-badge slds-theme_error'],
  Failed: [statusFailed, 'slds-badge slds-theme_error'],
  Cancelled: [statusCancelled, 'slds-badge'],
};

const reasonOf = ({ status, statusCode, statusReason, isSentElsewhere, hasArrived }: MediaFile): string | undefined => {
  if (hasArrived) return stateSent;
  if (isSentElsewhere) return sentElsewhere;
  if (status === 'Failed') return failedHint;
  if (status === 'Cancelled') return cancelledHint;
  if (status !== 'Rejected') return undefined;
  return statusCode === undefined ? statusReason : rejectionText(statusCode, statusReason ?? '');
};

/**
 * PDFs and slides. The page count of a text, mail or picture is always one, that of a long Word file would be wrong, and a workbook has
 * sheets.
 */
const hasPages = /pdf$|presentation|powerpoint/;

const pagesOf = (contentType: string, pageCount: number | undefined): string[] => {
  if (!pageCount || !hasPages.test(contentType)) return [];
  return [fillLabel(pageCount === 1 ? page : pages, formatNumber(pageCount))];
};

const factsOf = ({ sizeBytes, contentType, pageCount }: MediaFile): string =>
  [formatBytes(sizeBytes), ...pagesOf(contentType, pageCount)].map((fact) => `${fact} ·`).join(' ');

const folderOf = (path: string | undefined): string | undefined => path?.slice(0, Math.max(0, path.lastIndexOf('/'))) || undefined;

const newsOf = (file: MediaFile, news: readonly FileNews[], place: FileNews['place']): FileNews | undefined =>
  news.find((one) => one.mediaId === file.id && one.place === place);

const statusLabelOf = ({ status, isStalled, hasArrived, progressPercent }: MediaFile): string => {
  if (hasArrived) return statusUploaded;
  if (isStalled) return statusNotFinished;
  if (status !== 'Processing' || progressPercent === undefined) return statuses[status][0];
  return fillLabel(statusProcessingPart, formatNumber(progressPercent));
};

/** Further inputs of a row: whether its details are open, and the user's permissions. */
export interface ItemTerms {
  isOpen: boolean;
  canChangeReading: boolean;
  canDelete: boolean;
  /** The name of another file with the same content. */
  twinName?: string | undefined;
  news: readonly FileNews[];
}

/** Builds the row of a file. */
export const itemOf = (file: MediaFile, { isOpen, canChangeReading, canDelete, twinName, news }: ItemTerms): ListItem => {
  const [row, content] = [newsOf(file, news, 'row'), newsOf(file, news, 'content')];
  const doing = row?.doing;
  const title = listedName(file);
  const isReady = file.status === 'Ready';
  return {
    id: file.id,
    fileName: shownName(file.fileName),
    folder: folderOf(file.relativePath && title),
    title,
    createdAt: file.createdAt,
    iconName: fileIcon(file.contentType),
    facts: factsOf(file),
    addedBy: file.createdByName && `· ${fillLabel(addedBy, file.createdByName)}`,
    status: file.status,
    statusLabel: doing ?? statusLabelOf(file),
    statusClass: doing === undefined ? statuses[file.status][1] : 'slds-badge',
    reason: reasonOf(file),
    sameAs: twinName && fillLabel(sameContent, twinName),
    isMoving: doing !== undefined || file.status === 'Processing' || (file.status === 'Uploading' && !file.isStalled),
    isReady,
    readingAction: canChangeReading ? readingActionOf(file) : undefined,
    isDeletable: canDelete && file.status !== 'Uploading',
    deleteLabel: fillLabel(deleteFile, title),
    isOff: doing === undefined ? undefined : 'true',
    rowError: row?.error,
    contentError: content?.error,
    contentNote: content?.note,
    isOpen: isReady && isOpen,
    expanded: isOpen ? 'true' : 'false',
    chevron: isOpen ? 'utility:chevrondown' : 'utility:chevronright',
    detailsLabel: fillLabel(details, title),
  };
};
