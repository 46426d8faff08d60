import { cutFileName } from './fileName.ts';
import type { RecordName } from './uploadTypes.ts';

const nameLength = 80;
const fileNameLength = 255;
const mediaType = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/;

/** The objects a file can be related to by a lookup of the object's own name. */
const lookups: ReadonlyMap<string, string> = new Map([
  ['Account', 'Account__c'],
  ['Contact', 'Contact__c'],
  ['Opportunity', 'Opportunity__c'],
  ['Case', 'Case__c'],
  ['Lead', 'Lead__c'],
]);

/** The media type a browser gives a file, without parameters, or the one for bytes of no known type. */
export const contentTypeOf = ({ type }: Blob): string => {
  const [essence = ''] = type.split(';');
  return mediaType.test(essence) ? essence : 'application/octet-stream';
};

/** The fields of a new `Media__c` for a file of that parent record, by its own name or the one that tells it from others. */
export const mediaFields = (
  file: File,
  parent: { id: string; objectApiName: string },
  { fileName, relativePath }: RecordName = { fileName: file.name },
): Record<string, string | number> => {
  const lookup = lookups.get(parent.objectApiName);
  return {
    Name: cutFileName(fileName, nameLength),
    File_Name__c: cutFileName(fileName, fileNameLength),
    ...(relativePath === undefined ? {} : { Relative_Path__c: cutFileName(relativePath, fileNameLength) }),
    Content_Type__c: contentTypeOf(file),
    Size_Bytes__c: file.size,
    Parent_Id__c: parent.id,
    Parent_Object__c: parent.objectApiName,
    ...(lookup === undefined ? {} : { [lookup]: parent.id }),
  };
};
