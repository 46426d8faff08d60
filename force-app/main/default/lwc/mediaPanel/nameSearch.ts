import { gql } from 'lightning/graphql';
import type { MediaFile } from '../mediaList/mediaFile.ts';

/** Minimum number of files for which the search is shown. */
export const minToSearch = 10;

/** The variables of the name query. */
export interface NameVariables {
  parentId: string;
  like: string;
}

/** Queries the files of a record whose name or path matches a pattern; newest first. */
export const foundQuery = gql`
  query foundInRecord($parentId: String, $like: String) {
    uiapi {
      query {
        Media__c(
          where: {
            and: [{ Parent_Id__c: { eq: $parentId } }, { or: [{ File_Name__c: { like: $like } }, { Relative_Path__c: { like: $like } }] }]
          }
          orderBy: { CreatedDate: { order: DESC } }
          first: 200
        ) {
          totalCount
          edges {
            node {
              Id
              File_Name__c {
                value
              }
              Relative_Path__c {
                value
              }
              Checksum__c {
                value
              }
              Content_Type__c {
                value
              }
              Size_Bytes__c {
                value
              }
              Status__c {
                value
              }
              Status_Code__c {
                value
              }
              Status_Reason__c {
                value
              }
              Page_Count__c {
                value
              }
              Progress__c {
                value
              }
              CreatedDate {
                value
              }
              CreatedById {
                value
              }
              CreatedBy {
                Name {
                  value
                }
              }
            }
          }
        }
      }
    }
  }
`;

/** The LIKE pattern for a text. Special characters become the wildcard for any character; `hasInName` then filters the results. */
export const namePattern = (text: string): string => `%${text.normalize().replace(/[%_\\]/g, '_')}%`;

/** Lowercase independent of the locale: with Turkish rules, "invoice" wouldn't match "INVOICE". */
const plain = (text: string): string => text.normalize('NFC').toLowerCase();

/** Returns whether a file's name or path contains a text. */
export const hasInName = (text: string): ((file: Pick<MediaFile, 'fileName' | 'relativePath'>) => boolean) => {
  const sought = plain(text);
  return ({ fileName, relativePath = '' }) => plain(fileName).includes(sought) || plain(relativePath).includes(sought);
};
