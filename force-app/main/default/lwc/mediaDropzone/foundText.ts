import { treeCount, type Found } from 'c/folderFiles';
import { fillLabel, formatBytes, formatNumber } from 'c/formatText';
import hiddenSkipped from '@salesforce/label/c.Media_Hidden_Skipped';
import nothingFound from '@salesforce/label/c.Media_Nothing_Found';
import treeAdded from '@salesforce/label/c.Media_Tree_Added';
import treeCountLabel from '@salesforce/label/c.Media_Tree_Count';
import unreadableSkipped from '@salesforce/label/c.Media_Unreadable_Skipped';

/** What was found, counted: folders, files, bytes. */
export const countText = ({ files }: Found): string => {
  const { folderCount, fileCount, sizeBytes } = treeCount(files);
  return fillLabel(treeCountLabel, formatNumber(folderCount), formatNumber(fileCount), formatBytes(sizeBytes));
};

/** What became of a choice, a sentence each: what is sent out of folders, and what is left out and why. */
export const foundTexts = (found: Found): string[] => {
  const { files, hiddenCount, unreadableCount } = found;
  const left = [
    ...(hiddenCount > 0 ? [fillLabel(hiddenSkipped, formatNumber(hiddenCount))] : []),
    ...(unreadableCount > 0 ? [fillLabel(unreadableSkipped, formatNumber(unreadableCount))] : []),
  ];
  if (files.length === 0) return [nothingFound, ...left];
  return files.some(({ path }) => path.includes('/')) ? [fillLabel(treeAdded, countText(found)), ...left] : left;
};
