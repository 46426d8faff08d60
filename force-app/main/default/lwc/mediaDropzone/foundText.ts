import { treeCount, type Found } from 'c/folderFiles';
import { fillLabel, formatBytes, formatNumber } from 'c/formatText';
import { isTooLargeToRead } from 'c/uploadQueue';
import hiddenSkipped from '@salesforce/label/c.Media_Hidden_Skipped';
import nothingFound from '@salesforce/label/c.Media_Nothing_Found';
import treeAdded from '@salesforce/label/c.Media_Tree_Added';
import treeCountLabel from '@salesforce/label/c.Media_Tree_Count';
import unread from '@salesforce/label/c.Media_Unread_Files';
import unreadableSkipped from '@salesforce/label/c.Media_Unreadable_Skipped';
import type { ReadingLimits } from '../../../../../aws-backend/contracts/http/access.ts';

/** The number of folders, files and bytes that were found. */
export const countText = ({ files }: Found): string => {
  const { folderCount, fileCount, sizeBytes } = treeCount(files);
  return fillLabel(treeCountLabel, formatNumber(folderCount), formatNumber(fileCount), formatBytes(sizeBytes));
};

/** Sentences about a selection: what is sent from folders, what is too large to be read, and what is skipped and why. */
export const foundTexts = (found: Found, reading?: ReadingLimits): string[] => {
  const { files, hiddenCount, unreadableCount } = found;
  const unreadCount = files.filter(({ file }) => isTooLargeToRead(file, reading)).length;
  const notes = [
    ...(unreadCount > 0 ? [fillLabel(unread, formatNumber(unreadCount))] : []),
    ...(hiddenCount > 0 ? [fillLabel(hiddenSkipped, formatNumber(hiddenCount))] : []),
    ...(unreadableCount > 0 ? [fillLabel(unreadableSkipped, formatNumber(unreadableCount))] : []),
  ];
  if (files.length === 0) return [nothingFound, ...notes];
  return files.some(({ path }) => path.includes('/')) ? [fillLabel(treeAdded, countText(found)), ...notes] : notes;
};
