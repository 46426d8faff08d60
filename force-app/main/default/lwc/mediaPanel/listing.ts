import type { FileNews } from '../mediaList/fileNews.ts';
import { label } from './panelLabels.ts';
import type { Shown } from './panelParts.ts';

/** The state of reading the lists of files. */
interface Readings extends Pick<Shown, 'state' | 'view' | 'foundQuestion'> {
  filesError: string | undefined;
  foundError: string | undefined;
  isTryingAgain: boolean;
  news: readonly FileNews[];
}

/** The messages in place of the list of files, above it and at its end. */
export interface Listing {
  isLoading: boolean;
  error: string | undefined;
  /** The error for more files, shown at the end of the list, where the user requested them. */
  moreError: string | undefined;
  isLoadingMore: boolean;
  foundText: string | undefined;
  /** The message about a file that turned out to be gone, if the list is empty now; otherwise the list shows it. */
  goneText: string | undefined;
}

/** If files are displayed, the message is that they couldn't be refreshed. */
const errorAbove = (message: string, { filesError, view }: Readings): string => {
  const wasReadBefore = filesError !== undefined && view.hasFiles;
  return wasReadBefore ? label.filesNotRefreshed : message;
};

/** Derives the messages from the state of reading; none if the user has no access to the list. */
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
