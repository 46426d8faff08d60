import type { Upload } from 'c/uploadQueue';
import type { MediaFile } from '../mediaList/mediaFile.ts';
import type { UnfinishedFile } from '../unfinishedUploads/unfinishedFile.ts';
import { brokenOff, listedFiles, shownUploads } from './fileProgress.ts';
import { mostFiles } from './mediaQuery.ts';
import { label } from './panelLabels.ts';
import type { PanelState } from './panelState.ts';
import type { RecordLists } from './recordLists.ts';
import { allCounts, ordered } from './uploadOrder.ts';

/** What the panel knows of a record. */
export interface PanelFacts {
  userId: string;
  state: PanelState;
  lists: RecordLists;
  uploads: readonly Upload[];
  /** How many files the list asks for. */
  first: number;
  /** Unfinished files that were just removed. */
  removedIds: readonly string[];
  storedBytes: ReadonlyMap<string, number>;
}

/** What stands in each part of the panel. */
export interface PanelView {
  isOpening: boolean;
  uploads: readonly Upload[];
  counts: ReturnType<typeof allCounts>;
  hasUploads: boolean;
  unfinished: readonly UnfinishedFile[];
  hasUnfinished: boolean;
  files: readonly MediaFile[];
  hasFiles: boolean;
  hasMore: boolean;
  isEmpty: boolean;
  emptyHint: string;
}

const unfinishedOf = ({ lists: { files, unfinished }, uploads, userId, removedIds, storedBytes }: PanelFacts): UnfinishedFile[] =>
  brokenOff(files, unfinished, uploads, userId)
    .filter(({ id }) => !removedIds.includes(id))
    .map((file) => ({ ...file, storedBytes: storedBytes.get(file.id) }));

/** Puts every file into the one part of the panel where it belongs. It takes a walk over all uploads, so it is made only when something changes. */
export const panelView = (facts: PanelFacts): PanelView => {
  const { state, lists, first, userId } = facts;
  const uploads = ordered(shownUploads(facts.uploads, lists.files, lists.isDeleted));
  const files = listedFiles(lists.files, userId);
  const unfinished = unfinishedOf(facts);
  const hasUploads = uploads.length > 0;
  const hasUnfinished = state.canUpload && unfinished.length > 0;
  const hasFiles = state.name !== 'closed' && files.length > 0;
  return {
    isOpening: state.name === 'opening' && !lists.hasRead,
    ...{ uploads, counts: allCounts(uploads), hasUploads, unfinished, hasUnfinished, files, hasFiles },
    hasMore: hasFiles && lists.totalCount > lists.files.length && first < mostFiles,
    isEmpty: state.name === 'open' && lists.hasRead && files.length === 0 && !hasUploads && !hasUnfinished,
    emptyHint: state.canUpload ? label.emptyHint : label.emptyReadOnlyHint,
  };
};
