import type { Upload } from 'c/uploadQueue';
import { fillLabel, formatNumber } from 'c/formatText';
import type { MediaFile } from '../mediaList/mediaFile.ts';
import type { UnfinishedFile } from '../unfinishedUploads/unfinishedFile.ts';
import { brokenOff, listedFiles, shownUploads } from './fileProgress.ts';
import { maxFiles } from './mediaQuery.ts';
import { hasInName, minToSearch } from './nameSearch.ts';
import { label } from './panelLabels.ts';
import type { WindowsWatch } from './otherWindows.ts';
import type { PanelState } from './panelState.ts';
import type { RecordLists } from './recordLists.ts';
import type { StoredShare } from './storedShares.ts';
import { allCounts, ordered } from './uploadOrder.ts';

/** The results of the name query. */
export interface Found {
  files: readonly MediaFile[];
  totalCount: number;
}

/** What the panel knows about a record. */
export interface PanelFacts {
  userId: string;
  /** Milliseconds since 1970, by a server's clock. */
  now: () => number;
  state: PanelState;
  lists: RecordLists;
  uploads: readonly Upload[];
  /** The number of files that the list requests. */
  first: number;
  /** More files were requested than received. */
  isGrowing: boolean;
  /** The text that names must contain; empty to show all. */
  search: string;
  /** Results of the name query, if one was needed; undefined until known. */
  found: Found | undefined;
  /** Files sent from this page that newer ones had pushed off the list when it was last read. */
  pushedOff: ReadonlySet<string>;
  /** Unfinished uploads that were just removed. */
  removedIds: readonly string[];
  /** The parts that S3 has of interrupted uploads. */
  shares: ReadonlyMap<string, StoredShare>;
  /** The state of an upload in other windows of this browser. */
  elsewhere: WindowsWatch['stateOf'];
  /** Whether a file has arrived although its record doesn't show that yet. */
  hasArrived: (mediaId: string) => boolean;
}

/** The content of each part of the panel. */
export interface PanelView {
  /** The user's permissions aren't known yet. */
  isOpening: boolean;
  /** The list of files hasn't been read yet. */
  isListing: boolean;
  /** All requested records are the user's own unfinished uploads; the files to list are older. */
  isBuried: boolean;
  uploads: readonly Upload[];
  counts: ReturnType<typeof allCounts>;
  hasUploads: boolean;
  /** The user's uploads that aren't in this window's queue; other windows are asked about them. */
  strangeIds: readonly string[];
  unfinished: readonly UnfinishedFile[];
  hasUnfinished: boolean;
  files: readonly MediaFile[];
  hasFiles: boolean;
  /** Whether there are enough files to show the search. */
  hasSearch: boolean;
  /** A sentence with the number of search results. */
  foundText: string | undefined;
  hasMore: boolean;
  /** More files were requested than received. */
  isGrowing: boolean;
  /** How much of a long list is shown. */
  shownText: string | undefined;
  isEmpty: boolean;
  emptyHint: string;
}

const notFromHere = ({ lists: { files, unfinished }, uploads, userId, removedIds }: PanelFacts): MediaFile[] =>
  brokenOff(files, unfinished, uploads, userId).filter(({ id }) => !removedIds.includes(id));

const without = (files: readonly MediaFile[], known: readonly MediaFile[]): MediaFile[] => {
  const ids = new Set(known.map(({ id }) => id));
  return files.filter(({ id }) => !ids.has(id));
};

const foundTextOf = ({ search, found }: PanelFacts, shownCount: number): string | undefined => {
  if (search === '') return undefined;
  if (found === undefined) return label.searching;
  if (shownCount === 0) return label.foundNone;
  if (found.totalCount > found.files.length) return fillLabel(label.foundMany, formatNumber(shownCount), formatNumber(found.totalCount));
  return fillLabel(label.found, formatNumber(shownCount));
};

/** Assigns each file to one part of the panel. Iterates over all uploads, so it is computed only on changes. */
export const panelView = (facts: PanelFacts): PanelView => {
  const { state, lists, first, isGrowing, userId, elsewhere, shares, search, found } = facts;
  const isGone = (mediaId: string): boolean => facts.pushedOff.has(mediaId) || lists.isDeleted(mediaId);
  const uploads = ordered(shownUploads(facts.uploads, lists.files, isGone));
  const notShown = notFromHere(facts);
  const arriving = new Set(notShown.map(({ id }) => id).filter(facts.hasArrived));
  const strange = notShown.filter(({ id }) => !arriving.has(id));
  const sentElsewhere = new Set(strange.map(({ id }) => id).filter((id) => elsewhere(id) === 'sent'));
  const listed = (files: readonly MediaFile[]): MediaFile[] =>
    listedFiles(files, userId, { isSentElsewhere: (id) => sentElsewhere.has(id), isArriving: (id) => arriving.has(id) }, facts.now);
  const all = listed(lists.files);
  // Files of the list come first: they are read more often, and are the newest.
  const files = search === '' ? all : [...all, ...listed(without(found?.files ?? [], lists.files))].filter(hasInName(search));
  const unfinished = strange
    .filter(({ id }) => elsewhere(id) === 'nowhere')
    .map((file) => ({ ...file, storedBytes: shares.get(file.id)?.storedBytes }));
  const hasUploads = uploads.length > 0;
  const hasUnfinished = state.canUpload && unfinished.length > 0;
  const isShown = state.name !== 'closed' && all.length > 0;
  const isPart = lists.totalCount > lists.files.length;
  const isCut = isShown && isPart;
  const hasNone = lists.hasRead && all.length === 0 && !hasUploads;
  /** The user's own uploads in the list, which are shown in another part of the panel. */
  const elsewhereCount = lists.files.length - all.length;
  const isBuried = state.name !== 'closed' && hasNone && isPart && first < maxFiles;
  return {
    isOpening: state.name === 'opening',
    isListing: (state.name === 'open' || state.name === 'failed') && (!lists.hasRead || isBuried),
    isBuried,
    ...{ uploads, counts: allCounts(uploads), hasUploads, unfinished, hasUnfinished, files },
    hasFiles: isShown && files.length > 0,
    hasSearch: isShown && (lists.totalCount >= minToSearch || search !== ''),
    foundText: foundTextOf(facts, files.length),
    strangeIds: strange.map(({ id }) => id),
    hasMore: isCut && first < maxFiles,
    isGrowing,
    shownText:
      isCut && search === ''
        ? fillLabel(label.shownFiles, formatNumber(all.length), formatNumber(lists.totalCount - elsewhereCount))
        : undefined,
    isEmpty: state.name === 'open' && hasNone && !isPart && !hasUnfinished,
    emptyHint: state.canUpload ? label.emptyHint : label.emptyReadOnlyHint,
  };
};
