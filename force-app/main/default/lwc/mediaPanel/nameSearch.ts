import { gql } from 'lightning/graphql';
import type { MediaFile } from '../mediaList/mediaFile.ts';

/** From so many files on, one is looked for by its name rather than by eye. */
export const leastToSearch = 10;

/** What a query for names is given. */
export interface NameVariables {
  parentId: string;
  like: string;
}

/** Files of a record whose name, or the path they came with, is like that; newest first. */
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

/** What such a name is like. A letter that means something in a pattern is sought as any letter; `hasInName` then takes the right ones. */
export const namePattern = (text: string): string => `%${text.normalize().replace(/[%_\\]/g, '_')}%`;

/** As in any browser: one in Turkish would not find INVOICE by invoice. */
const plain = (text: string): string => text.normalize('NFC').toLowerCase();

/** Tells of files whether that text is in their name, or in the path they came with. */
export const hasInName = (text: string): ((file: Pick<MediaFile, 'fileName' | 'relativePath'>) => boolean) => {
  const sought = plain(text);
  return ({ fileName, relativePath = '' }) => plain(fileName).includes(sought) || plain(relativePath).includes(sought);
};
