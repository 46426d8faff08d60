import { isTooLargeToRead, type Upload } from 'c/uploadQueue';
import { fillLabel } from 'c/formatText';
import progressOf from '@salesforce/label/c.Media_Progress_Of';
import unread from '@salesforce/label/c.Media_Unread';
import type { ReadingLimits } from '../../../../../aws-backend/contracts/http/access.ts';
import { choicesOf, type Choice } from './rowChoices.ts';
import { isRetrying, percentOf, textOf } from './rowText.ts';

/** A choice as the template draws it. Its key depends on its position only, so that the focus stays on it. */
interface DrawnChoice extends Choice {
  key: string;
  mediaId: string | undefined;
}

/** One row of the progress list. */
export interface UploadRow {
  id: string;
  fileName: string;
  /** The folder it came from, if any. */
  folder: string | undefined;
  title: string;
  state: string;
  text: string;
  textClass: string;
  iconName: string;
  iconVariant: string | undefined;
  percent: number;
  showsBar: boolean;
  barLabel: string;
  icons: DrawnChoice[];
  words: DrawnChoice[];
}

const moving: readonly string[] = ['waiting', 'hashing', 'sending', 'waitingForNetwork', 'paused', 'finishing'];
const icons: ReadonlyMap<string, [string, string | undefined]> = new Map([
  ['sent', ['utility:success', 'success']],
  ['refused', ['utility:error', 'error']],
  ['failed', ['utility:error', 'error']],
  ['duplicate', ['utility:copy', 'warning']],
  ['paused', ['utility:pause', undefined]],
  ['waitingForNetwork', ['utility:offline', 'warning']],
]);

/** Whether to warn that a file being sent, or already sent, is too large to be read. */
const isUnread = ({ fileName, sizeBytes, state }: Upload, reading: ReadingLimits | undefined): boolean =>
  (moving.includes(state.name) || state.name === 'duplicate' || state.name === 'sent') &&
  isTooLargeToRead({ name: fileName, size: sizeBytes }, reading);

const sentenceOf = (upload: Upload, warns: boolean): string => {
  if (!warns) return textOf(upload);
  return upload.state.name === 'sent' ? unread : `${textOf(upload)} · ${unread}`;
};

const iconOf = (upload: Upload, warns: boolean): [string, string | undefined] => {
  if (isRetrying(upload)) return ['utility:warning', 'warning'];
  return icons.get(upload.state.name) ?? (warns ? ['utility:warning', 'warning'] : ['utility:upload', undefined]);
};

const folderOf = (path: string | undefined): string | undefined => path?.slice(0, Math.max(0, path.lastIndexOf('/'))) || undefined;

/** An upload as displayed, given the reading limits. */
export const rowOf = (upload: Upload, reading?: ReadingLimits): UploadRow => {
  const { id, fileName, relativePath, state } = upload;
  const warns = isUnread(upload, reading);
  const [iconName, iconVariant] = iconOf(upload, warns);
  const isWrong = state.name === 'refused' || state.name === 'failed';
  const mediaId = state.name === 'duplicate' ? state.mediaId : undefined;
  const title = relativePath ?? fileName;
  const drawn = choicesOf(state, title).map((choice, index) => ({ ...choice, key: String(index), mediaId }));
  return {
    id,
    fileName,
    folder: folderOf(relativePath),
    title,
    state: state.name,
    text: sentenceOf(upload, warns),
    textClass: `text slds-text-body_small ${isWrong ? 'slds-text-color_error' : 'slds-text-color_weak'}`,
    iconName,
    iconVariant,
    percent: percentOf(upload),
    showsBar: moving.includes(state.name),
    barLabel: fillLabel(progressOf, title),
    icons: drawn.filter((choice) => 'iconName' in choice),
    words: drawn.filter((choice) => 'text' in choice),
  };
};
