import { cutFileName } from './fileName.ts';
import type { RecordName } from './uploadTypes.ts';

const nameLength = 80;
const fileNameLength = 255;
const mediaType = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/;

/** Objects to which `Media__c` has a lookup of the same name, by key prefix, which is the same in every org. */
const related: ReadonlyMap<string, string> = new Map([
  ['001', 'Account'],
  ['003', 'Contact'],
  ['006', 'Opportunity'],
  ['500', 'Case'],
  ['00Q', 'Lead'],
]);

/** An object's API name starts with a letter, its id with a digit. */
const apiName = /^[A-Za-z]\w*$/;

/** Pages of Experience Cloud sites may pass an object's id, or nothing, instead of its name: then the key prefix is used. */
const nameOf = ({ id, objectApiName }: { id: string; objectApiName: string }): string => apiName.exec(objectApiName)?.[0] ?? id.slice(0, 3);

/** The media type that the browser gives, without parameters, or the one for unknown bytes. */
export const contentTypeOf = ({ type }: Blob): string => {
  const [essence = ''] = type.split(';');
  return mediaType.test(essence) ? essence : 'application/octet-stream';
};

/** The fields of a new `Media__c` for a file of this parent record, with its own name or the one that makes it unique. */
export const mediaFields = (
  file: File,
  parent: { id: string; objectApiName: string },
  { fileName, relativePath }: RecordName = { fileName: file.name },
): Record<string, string | number> => {
  const object = related.get(parent.id.slice(0, 3));
  return {
    Name: cutFileName(fileName, nameLength),
    File_Name__c: cutFileName(fileName, fileNameLength),
    ...(relativePath === undefined ? {} : { Relative_Path__c: cutFileName(relativePath, fileNameLength) }),
    Content_Type__c: contentTypeOf(file),
    Size_Bytes__c: file.size,
    Parent_Id__c: parent.id,
    Parent_Object__c: object ?? nameOf(parent),
    ...(object === undefined ? {} : { [`${object}__c`]: parent.id }),
  };
};
