import type { Upload } from 'c/uploadQueue';
import { fillLabel, formatNumber } from 'c/formatText';
import type { MediaFile } from '../mediaList/mediaFile.ts';
import type { UnfinishedFile } from '../unfinishedUploads/unfinishedFile.ts';
import { brokenOff, listedFiles, shownUploads } from './fileProgress.ts';
import { mostFiles } from './mediaQuery.ts';
import { hasInName, leastToSearch } from './nameSearch.ts';
import { label } from './panelLabels.ts';
import type { WindowsWatch } from './otherWindows.ts';
import type { PanelState } from './panelState.ts';
import type { RecordLists } from './recordLists.ts';
import type { StoredShare } from './storedShares.ts';
import { allCounts, ordered } from './uploadOrder.ts';

/** What a query for names has answered. */
export interface Found {
  files: readonly MediaFile[];
  totalCount: number;
}

/** What the panel knows of a record. */
export interface PanelFacts {
  userId: string;
  /** Milliseconds since 1970, by a server's clock. */
  now: () => number;
  state: PanelState;
  lists: RecordLists;
  uploads: readonly Upload[];
  /** How many files the list asks for. */
  first: number;
  /** More files were asked for than have come. */
  isGrowing: boolean;
  /** What the user looks for in their names; nothing where all are shown. */
  search: string;
  /** Files of such names beyond those of the lists, as far as they were asked for; undefined until they are known. */
  found: Found | undefined;
  /** Files sent from here that newer ones had pushed off the list when it was read last. */
  pushedOff: ReadonlySet<string>;
  /** Unfinished files that were just removed. */
  removedIds: readonly string[];
  /** What S3 has of uploads that broke off. */
  shares: ReadonlyMap<string, StoredShare>;
  /** Whether another window of this browser goes on with an upload, as far as it has answered. */
  elsewhere: WindowsWatch['stateOf'];
  /** Whether a file has arrived, though its record is yet to say so. */
  hasArrived: (mediaId: string) => boolean;
}

/** What stands in each part of the panel. */
export interface PanelView {
  /** It is not known yet what the user may do here. */
  isOpening: boolean;
  /** The list of files was not read yet. */
  isListing: boolean;
  /** The newest records are all of the user's uploads that never arrived: the files are older than those that were asked for. */
  isBuried: boolean;
  uploads: readonly Upload[];
  counts: ReturnType<typeof allCounts>;
  hasUploads: boolean;
  /** The user's uploads that are not this window's; other windows are asked about them. */
  strangeIds: readonly string[];
  unfinished: readonly UnfinishedFile[];
  hasUnfinished: boolean;
  files: readonly MediaFile[];
  hasFiles: boolean;
  /** Whether there are so many files that one may be looked for. */
  hasSearch: boolean;
  /** How many files were found by their names. */
  foundText: string | undefined;
  hasMore: boolean;
  /** More files were asked for than have come. */
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

/** Puts every file into the one part of the panel where it belongs. It takes a walk over all uploads, so it is made only when something changes. */
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
  // Those of the list are read more often, and are the newest.
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
  /** The user's own uploads among those of the list have another place in the panel. */
  const elsewhereCount = lists.files.length - all.length;
  const isBuried = state.name !== 'closed' && hasNone && isPart && first < mostFiles;
  return {
    isOpening: state.name === 'opening',
    isListing: (state.name === 'open' || state.name === 'failed') && (!lists.hasRead || isBuried),
    isBuried,
    ...{ uploads, counts: allCounts(uploads), hasUploads, unfinished, hasUnfinished, files },
    hasFiles: isShown && files.length > 0,
    hasSearch: isShown && (lists.totalCount >= leastToSearch || search !== ''),
    foundText: foundTextOf(facts, files.length),
    strangeIds: strange.map(({ id }) => id),
    hasMore: isCut && first < mostFiles,
    isGrowing,
    shownText:
      isCut && search === ''
        ? fillLabel(label.shownFiles, formatNumber(all.length), formatNumber(lists.totalCount - elsewhereCount))
        : undefined,
    isEmpty: state.name === 'open' && hasNone && !isPart && !hasUnfinished,
    emptyHint: state.canUpload ? label.emptyHint : label.emptyReadOnlyHint,
  };
};
