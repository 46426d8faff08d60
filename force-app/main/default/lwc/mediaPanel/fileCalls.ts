import type { BrokerClient } from 'c/brokerClient';
import { errorCode, errorText } from 'c/errorText';
import type { ContentVariant } from '../../../../../aws-backend/contracts/http/content.ts';
import type { FileNews } from '../mediaList/fileNews.ts';
import { download } from './download.ts';
import { label } from './panelLabels.ts';

/** The message for the user after a call about a file; empty if none is needed. */
export type CallNews = Pick<FileNews, 'error' | 'note' | 'isGone'>;

/** Returns the broker, or throws if there is none. */
type Ask<Call extends keyof BrokerClient> = () => Pick<BrokerClient, Call>;

/** Runs a call and converts its error to a message for the user. */
const told = async (work: () => Promise<CallNews>): Promise<CallNews> => {
  try {
    return await work();
  } catch (error) {
    const code = errorCode(error);
    return { error: errorText(code), ...(code === 'MEDIA_NOT_FOUND' && { isGone: true }) };
  }
};

/** Whether the broker aborted an upload and deleted its record; if not, the file has arrived or is already gone. */
const wasTakenBack = async (broker: Ask<'abort'>, mediaId: string, recordId: string): Promise<boolean> => {
  try {
    return (await broker().abort(mediaId, recordId)).isRecordDeleted;
  } catch (error) {
    if (errorCode(error) !== 'MEDIA_NOT_FOUND') throw error;
    return false;
  }
};

/** Aborts an interrupted upload and deletes its record. If the file has arrived, it is kept, and `stays` is called. */
export const removeUpload = (broker: Ask<'abort'>, mediaId: string, recordId: string, stays: () => void): Promise<CallNews> =>
  told(async () => {
    if (await wasTakenBack(broker, mediaId, recordId)) return {};
    stays();
    return { error: label.removeTooLate };
  });

/** Stops reading a file; its record changes accordingly. */
export const stopReading = (broker: Ask<'stopReading'>, mediaId: string): Promise<CallNews> =>
  told(async () => {
    await broker().stopReading(mediaId);
    return {};
  });

/** Starts reading a file again; its record changes accordingly. */
export const readAgain = (broker: Ask<'readAgain'>, mediaId: string): Promise<CallNews> =>
  told(async () => {
    await broker().readAgain(mediaId);
    return {};
  });

/** Deletes a file for everyone. Succeeds if somebody else has just deleted it. */
export const deleteFile = (broker: Ask<'deleteMedia'>, mediaId: string): Promise<CallNews> =>
  told(async () => {
    try {
      await broker().deleteMedia(mediaId);
    } catch (error) {
      if (errorCode(error) !== 'MEDIA_NOT_FOUND') throw error;
    }
    return {};
  });

/** Downloads a variant of a file's content; the note tells if it is the original instead of a redacted copy. */
export const downloadContent = (broker: Ask<'content'>, mediaId: string, variant: ContentVariant): Promise<CallNews> =>
  told(async () => {
    const { url, isOriginal } = await broker().content(mediaId, variant);
    if (!download(url)) return { note: label.downloadLate };
    return { note: isOriginal ? label.copyIsOriginal : label.downloadStarted };
  });
