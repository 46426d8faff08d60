import type { FileNews } from '../mediaList/fileNews.ts';
import { label } from './panelLabels.ts';
import type { Shown } from './panelParts.ts';

/** What became of reading the lists of files, beside what they told. */
interface Readings extends Pick<Shown, 'state' | 'view' | 'foundQuestion'> {
  filesError: string | undefined;
  foundError: string | undefined;
  isTryingAgain: boolean;
  news: readonly FileNews[];
}

/** What is said in place of the list of files, above it and at its end. */
export interface Listing {
  isLoading: boolean;
  error: string | undefined;
  /** Of more files that were asked for: who did so is at the end of the list. */
  moreError: string | undefined;
  isLoadingMore: boolean;
  foundText: string | undefined;
  /** Of a file that turned out to be gone when something was asked about it, and was the last: else the list says it in its place. */
  goneText: string | undefined;
}

/** Above files that were read before, it would be odd to say that they could not be. */
const errorAbove = (message: string, { filesError, view }: Readings): string => {
  const wasReadBefore = filesError !== undefined && view.hasFiles;
  return wasReadBefore ? label.filesNotRefreshed : message;
};

/** Tells how the reading of the list goes, and nothing of a list that is not for this user. */
export const listingOf = (readings: Readings): Listing => {
  const { state, view, foundQuestion, filesError, foundError, isTryingAgain, news } = readings;
  const message = state.name === 'closed' ? undefined : (filesError ?? (foundQuestion && foundError));
  const [error, moreError] = view.isGrowing ? [undefined, message] : [message && errorAbove(message, readings), undefined];
  return {
    isLoading: isTryingAgain ? error !== undefined : view.isListing && filesError === undefined,
    ...{ error, moreError },
    isLoadingMore: view.isGrowing && (message === undefined || isTryingAgain),
    foundText: error === undefined ? view.foundText : undefined,
    goneText: view.hasFiles ? undefined : news.find(({ isGone }) => isGone)?.error,
  };
};
