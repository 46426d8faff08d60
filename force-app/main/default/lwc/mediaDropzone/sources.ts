import formFactor from '@salesforce/client/formFactor';
import chooseFiles from '@salesforce/label/c.Media_Choose_Files';
import chooseFolder from '@salesforce/label/c.Media_Choose_Folder';
import recordVideo from '@salesforce/label/c.Media_Record_Video';
import takePhoto from '@salesforce/label/c.Media_Take_Photo';

/** A button for choosing files. */
export interface Source {
  name: string;
  label: string;
  iconName: string;
  accept?: string;
  multiple: boolean;
  /** An attribute of the file input that templates don't support. */
  attribute?: [string, string];
}

const files: Source = { name: 'files', label: chooseFiles, iconName: 'utility:upload', multiple: true };
const folder: Source = {
  name: 'folder',
  label: chooseFolder,
  iconName: 'utility:open_folder',
  multiple: true,
  attribute: ['webkitdirectory', ''],
};
const camera: [string, string] = ['capture', 'environment'];
const photo: Source = {
  name: 'photo',
  label: takePhoto,
  iconName: 'utility:photo',
  accept: 'image/*',
  multiple: false,
  attribute: camera,
};
const video: Source = {
  name: 'video',
  label: recordVideo,
  iconName: 'utility:video',
  accept: 'video/*',
  multiple: false,
  attribute: camera,
};

/** Phones have a camera and no folders to choose. */
export const isPhone = formFactor === 'Small';

/** The buttons available on this device. */
export const sources: readonly Source[] = isPhone ? [files, photo, video] : [files, folder];
