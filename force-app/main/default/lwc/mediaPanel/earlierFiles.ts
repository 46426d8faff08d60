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

/** A record's files as GraphQL answers them for comparing. */
export interface EarlierData {
  uiapi: { query: { Media__c: { edges: { node: EarlierNode }[] } } };
}

/** What tells a new file from one that the record has: its name and its content. */
export type KnownFile = Pick<MediaFile, 'id' | 'fileName' | 'relativePath' | 'sizeBytes' | 'checksum'> & Partial<Pick<MediaFile, 'status'>>;

/** Names and contents of a record's files that arrived, the newest 2,000: as many as one query of Salesforce's GraphQL API answers. */
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

/** The files in an answer. */
export const earlierFilesOf = ({ uiapi }: EarlierData): KnownFile[] =>
  uiapi.query.Media__c.edges.map(({ node }) => ({
    id: node.Id,
    fileName: node.File_Name__c.value ?? '',
    relativePath: node.Relative_Path__c.value ?? undefined,
    sizeBytes: node.Size_Bytes__c.value ?? 0,
    checksum: node.Checksum__c.value ?? undefined,
  }));
