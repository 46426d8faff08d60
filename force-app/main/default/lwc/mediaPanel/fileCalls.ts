import type { BrokerClient } from 'c/brokerClient';
import { errorCode, errorText } from 'c/errorText';
import type { ContentVariant } from '../../../../../aws-backend/contracts/http/content.ts';
import type { FileNews } from '../mediaList/fileNews.ts';
import { download } from './download.ts';
import { label } from './panelLabels.ts';

/** What to tell the user after a call about one file; nothing where it is enough that it worked. */
export type CallNews = Pick<FileNews, 'error' | 'note' | 'isGone'>;

/** Answers the broker, or throws where there is none. */
type Ask<Call extends keyof BrokerClient> = () => Pick<BrokerClient, Call>;

/** Does what is asked for, and answers what went wrong in the user's words. */
const told = async (work: () => Promise<CallNews>): Promise<CallNews> => {
  try {
    return await work();
  } catch (error) {
    const code = errorCode(error);
    return { error: errorText(code), ...(code === 'MEDIA_NOT_FOUND' && { isGone: true }) };
  }
};

/** Whether the broker took an upload back; if not, the file has arrived, or is gone already. */
const wasTakenBack = async (broker: Ask<'abort'>, mediaId: string, recordId: string): Promise<boolean> => {
  try {
    return (await broker().abort(mediaId, recordId)).isRecordDeleted;
  } catch (error) {
    if (errorCode(error) !== 'MEDIA_NOT_FOUND') throw error;
    return false;
  }
};

/** Takes back an upload that broke off, on S3 and on the record. A file that has arrived stays, which `stays` is told. */
export const removeUpload = (broker: Ask<'abort'>, mediaId: string, recordId: string, stays: () => void): Promise<CallNews> =>
  told(async () => {
    if (await wasTakenBack(broker, mediaId, recordId)) return {};
    stays();
    return { error: label.removeTooLate };
  });

/** Ends the reading of a file; its record says so. */
export const stopReading = (broker: Ask<'stopReading'>, mediaId: string): Promise<CallNews> =>
  told(async () => {
    await broker().stopReading(mediaId);
    return {};
  });

/** Has a file read once more; its record says so. */
export const readAgain = (broker: Ask<'readAgain'>, mediaId: string): Promise<CallNews> =>
  told(async () => {
    await broker().readAgain(mediaId);
    return {};
  });

/** Deletes a file for everybody; one that somebody else has just deleted is gone as well. */
export const deleteFile = (broker: Ask<'deleteMedia'>, mediaId: string): Promise<CallNews> =>
  told(async () => {
    try {
      await broker().deleteMedia(mediaId);
    } catch (error) {
      if (errorCode(error) !== 'MEDIA_NOT_FOUND') throw error;
    }
    return {};
  });

/** Downloads one variant of a file's content, and says where it is not what was asked for. */
export const downloadContent = (broker: Ask<'content'>, mediaId: string, variant: ContentVariant): Promise<CallNews> =>
  told(async () => {
    const { url, isOriginal } = await broker().content(mediaId, variant);
    if (!download(url)) return { note: label.downloadLate };
    return { note: isOriginal ? label.copyIsOriginal : label.downloadStarted };
  });
