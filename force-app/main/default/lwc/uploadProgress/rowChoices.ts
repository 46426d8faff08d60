import type { UploadAction, UploadState } from 'c/uploadQueue';
import { fillLabel } from 'c/formatText';
import cancelFile from '@salesforce/label/c.Media_Cancel_File';
import dismissFile from '@salesforce/label/c.Media_Dismiss_File';
import keepBoth from '@salesforce/label/c.Media_Keep_Both';
import keepBothFile from '@salesforce/label/c.Media_Keep_Both_File';
import pauseFile from '@salesforce/label/c.Media_Pause_File';
import resumeFile from '@salesforce/label/c.Media_Resume_File';
import retryFile from '@salesforce/label/c.Media_Retry_File';
import showExisting from '@salesforce/label/c.Media_Show_Existing';
import showExistingFile from '@salesforce/label/c.Media_Show_Existing_File';
import skip from '@salesforce/label/c.Media_Skip';
import skipFile from '@salesforce/label/c.Media_Skip_File';

/** One action on a file: an icon beside it, or a text button below it. */
export interface Choice {
  action: UploadAction | 'show';
  /** The accessible name; it includes the file's name and folder. */
  name: string;
  text?: string;
  iconName?: string;
}

type Make = (fileName: string) => Choice;

const icon =
  (action: Choice['action'], name: string, iconName: string): Make =>
  (fileName) => ({ action, name: fillLabel(name, fileName), iconName });
const words =
  (action: Choice['action'], name: string, text: string): Make =>
  (fileName) => ({ action, name: fillLabel(name, fileName), text });

const pause = icon('pause', pauseFile, 'utility:pause');
const resume = icon('resume', resumeFile, 'utility:play');
const retry = icon('retry', retryFile, 'utility:refresh');
const cancel = icon('cancel', cancelFile, 'utility:close');
const dismiss = icon('dismiss', dismissFile, 'utility:close');

const choices: Record<UploadState['name'], readonly Make[]> = {
  waiting: [pause, cancel],
  hashing: [pause, cancel],
  sending: [pause, cancel],
  waitingForNetwork: [pause, cancel],
  paused: [resume, cancel],
  finishing: [cancel],
  duplicate: [words('keepBoth', keepBothFile, keepBoth), words('cancel', skipFile, skip), words('show', showExistingFile, showExisting)],
  sent: [],
  cancelled: [],
  refused: [dismiss],
  failed: [retry, dismiss],
};

const canBeDone = (state: UploadState, { action }: Choice): boolean =>
  action !== 'show' || (state.name === 'duplicate' && state.mediaId !== undefined);

/** The actions available for a file in this state. */
export const choicesOf = (state: UploadState, fileName: string): Choice[] =>
  choices[state.name].map((make) => make(fileName)).filter((choice) => canBeDone(state, choice));
