import announceAdded from '@salesforce/label/c.Media_Announce_Added';
import announceDeleted from '@salesforce/label/c.Media_Announce_Deleted';
import announceDeleting from '@salesforce/label/c.Media_Announce_Deleting';
import announceDoing from '@salesforce/label/c.Media_Announce_Doing';
import announceDuplicate from '@salesforce/label/c.Media_Announce_Duplicate';
import announceManyDuplicates from '@salesforce/label/c.Media_Announce_Many_Duplicates';
import announceManyRemoved from '@salesforce/label/c.Media_Announce_Many_Removed';
import announceManySent from '@salesforce/label/c.Media_Announce_Many_Sent';
import announceManyWrong from '@salesforce/label/c.Media_Announce_Many_Wrong';
import announceOffline from '@salesforce/label/c.Media_Announce_Offline';
import announceOnline from '@salesforce/label/c.Media_Announce_Online';
import announceRemoved from '@salesforce/label/c.Media_Announce_Removed';
import announceSent from '@salesforce/label/c.Media_Announce_Sent';
import announceStatus from '@salesforce/label/c.Media_Announce_Status';
import announceWrong from '@salesforce/label/c.Media_Announce_Wrong';
import copyIsOriginal from '@salesforce/label/c.Media_Copy_Is_Original';
import downloadLate from '@salesforce/label/c.Media_Download_Late';
import downloadRequested from '@salesforce/label/c.Media_Download_Requested';
import downloadStarted from '@salesforce/label/c.Media_Download_Started';
import empty from '@salesforce/label/c.Media_Empty';
import emptyHint from '@salesforce/label/c.Media_Empty_Hint';
import emptyReadOnlyHint from '@salesforce/label/c.Media_Empty_Read_Only_Hint';
import fileGone from '@salesforce/label/c.Media_File_Gone';
import filesNotLoaded from '@salesforce/label/c.Media_Files_Not_Loaded';
import filesNotRefreshed from '@salesforce/label/c.Media_Files_Not_Refreshed';
import found from '@salesforce/label/c.Media_Found';
import foundMany from '@salesforce/label/c.Media_Found_Many';
import foundNone from '@salesforce/label/c.Media_Found_None';
import loading from '@salesforce/label/c.Media_Loading';
import removeTooLate from '@salesforce/label/c.Media_Remove_Too_Late';
import retrying from '@salesforce/label/c.Media_State_Retrying';
import searching from '@salesforce/label/c.Media_Searching';
import showMore from '@salesforce/label/c.Media_Show_More';
import shownFiles from '@salesforce/label/c.Media_Shown_Files';
import statusDeleting from '@salesforce/label/c.Media_Status_Deleting';
import statusRemoving from '@salesforce/label/c.Media_Status_Removing';
import statusStarting from '@salesforce/label/c.Media_Status_Starting';
import statusStopping from '@salesforce/label/c.Media_Status_Stopping';
import title from '@salesforce/label/c.Media_Title';

/** Labels of the panel. */
export const label = {
  announceAdded,
  announceDeleted,
  announceDeleting,
  announceDoing,
  announceDuplicate,
  announceManyDuplicates,
  announceManyRemoved,
  announceManySent,
  announceManyWrong,
  announceOffline,
  announceOnline,
  announceRemoved,
  announceSent,
  announceStatus,
  announceWrong,
  copyIsOriginal,
  downloadLate,
  downloadRequested,
  downloadStarted,
  empty,
  emptyHint,
  emptyReadOnlyHint,
  fileGone,
  filesNotLoaded,
  filesNotRefreshed,
  found,
  foundMany,
  foundNone,
  loading,
  removeTooLate,
  retrying,
  searching,
  showMore,
  shownFiles,
  statusDeleting,
  statusRemoving,
  statusStarting,
  statusStopping,
  title,
};
