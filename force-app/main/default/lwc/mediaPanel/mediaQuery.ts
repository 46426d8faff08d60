import { gql } from 'lightning/graphql';
import type { MediaStatus } from '../../../../../aws-backend/contracts/records/media.ts';
import type { MediaFile } from '../mediaList/mediaFile.ts';

interface Value<Type> {
  value: Type | null;
}

interface FileNode {
  Id: string;
  File_Name__c: Value<string>;
  Size_Bytes__c: Value<number>;
  Status__c: Value<MediaStatus>;
  CreatedDate: Value<string>;
  CreatedById: Value<string>;
  CreatedBy?: { Name: Value<string> } | null;
  Relative_Path__c?: Value<string>;
  Checksum__c?: Value<string>;
  Content_Type__c?: Value<string>;
  Status_Code__c?: Value<string>;
  Status_Reason__c?: Value<string>;
  Page_Count__c?: Value<number>;
  Progress__c?: Value<number>;
}

/** A wired GraphQL query. */
export interface Question<Variables> {
  query: string;
  variables: Variables;
}

/** The files of a record in the GraphQL response. */
export interface FilesData {
  uiapi: { query: { Media__c: { totalCount: number; edges: { node: FileNode }[] } } };
}

/** The maximum that one query of Salesforce's GraphQL API returns (GraphQL API Developer Guide, "Paginate with Upper-Bound Limit"). */
export const maxFiles = 2_000;
/** The maximum without `upperBound`, and the minimum of `first` with it. */
const maxUnbound = 200;

/** The query's variables for the number of files. */
export interface FilesPage {
  first: number;
  upperBound?: number;
}

/** Variables for the newest `first` files, 2,000 at most. */
export const pageOf = (first: number): FilesPage => {
  if (first <= maxUnbound) return { first };
  return { first: Math.min(maxFiles, first), upperBound: maxFiles };
};

/** Queries the files of a record, newest first, without their insights. */
export const filesQuery = gql`
  query mediaOfRecord($parentId: String, $first: Int, $upperBound: Int) {
    uiapi {
      query {
        Media__c(
          where: { Parent_Id__c: { eq: $parentId } }
          orderBy: { CreatedDate: { order: DESC } }
          first: $first
          upperBound: $upperBound
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

/** Queries the user's own files of a record that haven't arrived, oldest first, because the newest may still be uploading. */
export const unfinishedQuery = gql`
  query unfinishedOfRecord($parentId: String, $userId: ID) {
    uiapi {
      query {
        Media__c(
          where: { and: [{ Parent_Id__c: { eq: $parentId } }, { Status__c: { eq: "Uploading" } }, { CreatedById: { eq: $userId } }] }
          orderBy: { CreatedDate: { order: ASC } }
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
              Size_Bytes__c {
                value
              }
              Status__c {
                value
              }
              CreatedDate {
                value
              }
              CreatedById {
                value
              }
            }
          }
        }
      }
    }
  }
`;

const fileOf = (node: FileNode): MediaFile => ({
  id: node.Id,
  fileName: node.File_Name__c.value ?? '',
  contentType: node.Content_Type__c?.value ?? '',
  sizeBytes: node.Size_Bytes__c.value ?? 0,
  status: node.Status__c.value ?? 'Uploading',
  statusCode: node.Status_Code__c?.value ?? undefined,
  statusReason: node.Status_Reason__c?.value ?? undefined,
  pageCount: node.Page_Count__c?.value ?? undefined,
  progressPercent: node.Progress__c?.value ?? undefined,
  createdAt: node.CreatedDate.value ?? '',
  createdById: node.CreatedById.value ?? '',
  createdByName: node.CreatedBy?.Name.value ?? undefined,
  relativePath: node.Relative_Path__c?.value ?? undefined,
  checksum: node.Checksum__c?.value ?? undefined,
});

/** The files in a response, and the total count. */
export const filesOf = ({ uiapi }: FilesData): { files: MediaFile[]; totalCount: number } => {
  const { edges, totalCount } = uiapi.query.Media__c;
  return { files: edges.map(({ node }) => fileOf(node)), totalCount };
};
