import { gql } from 'lightning/graphql';
import type { MediaFile } from '../mediaList/mediaFile.ts';

interface Value<Type> {
  value: Type | null;
}

interface EarlierNode {
  Id: string;
  File_Name__c: Value<string>;
  Relative_Path__c: Value<string>;
  Size_Bytes__c: Value<number>;
  Checksum__c: Value<string>;
}

/** A record's files in the GraphQL response, with the fields for comparison. */
export interface EarlierData {
  uiapi: { query: { Media__c: { edges: { node: EarlierNode }[] } } };
}

/** The properties of a record's file that new files are compared with: its name and content. */
export type KnownFile = Pick<MediaFile, 'id' | 'fileName' | 'relativePath' | 'sizeBytes' | 'checksum'> & Partial<Pick<MediaFile, 'status'>>;

/** Queries names and checksums of a record's arrived files: the newest 2,000, the maximum of one query in Salesforce's GraphQL API. */
export const earlierQuery = gql`
  query earlierFilesOfRecord($parentId: String) {
    uiapi {
      query {
        Media__c(
          where: { and: [{ Parent_Id__c: { eq: $parentId } }, { Status__c: { ne: "Uploading" } }] }
          orderBy: { CreatedDate: { order: DESC } }
          first: 2000
          upperBound: 2000
        ) {
          edges {
            node {
              Id
              File_Name__c {
                value
              }
              Relative_Path__c {
                value
              }
              Size_Bytes__c {
                value
              }
              Checksum__c {
                value
              }
            }
          }
        }
      }
    }
  }
`;

/** The files in a response. */
export const earlierFilesOf = ({ uiapi }: EarlierData): KnownFile[] =>
  uiapi.query.Media__c.edges.map(({ node }) => ({
    id: node.Id,
    fileName: node.File_Name__c.value ?? '',
    relativePath: node.Relative_Path__c.value ?? undefined,
    sizeBytes: node.Size_Bytes__c.value ?? 0,
    checksum: node.Checksum__c.value ?? undefined,
  }));
