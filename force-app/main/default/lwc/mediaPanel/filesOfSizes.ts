import { gql } from 'lightning/graphql';
import type { StoredFile } from 'c/uploadQueue';

/** Files of a record with one of several sizes, in the GraphQL response. */
export interface SizesData {
  uiapi: {
    query: {
      Media__c: { edges: { node: { Id: string; Size_Bytes__c: { value: number | null }; Checksum__c: { value: string | null } } }[] };
    };
  };
}

/** An arrived file with its size. */
export interface SizedFile extends StoredFile {
  sizeBytes: number;
}

/** Queries the arrived files of a record with one of these sizes; the newest 2,000, the maximum of one query. */
export const sizesQuery = gql`
  query filesOfSizes($parentId: String, $sizes: [Double]) {
    uiapi {
      query {
        Media__c(
          where: { and: [{ Parent_Id__c: { eq: $parentId } }, { Checksum__c: { ne: null } }, { Size_Bytes__c: { in: $sizes } }] }
          orderBy: { CreatedDate: { order: DESC } }
          first: 2000
          upperBound: 2000
        ) {
          edges {
            node {
              Id
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
export const filesOfSizes = ({ uiapi }: SizesData): SizedFile[] =>
  uiapi.query.Media__c.edges.map(({ node }) => ({
    mediaId: node.Id,
    sizeBytes: node.Size_Bytes__c.value ?? 0,
    checksum: node.Checksum__c.value ?? '',
  }));
