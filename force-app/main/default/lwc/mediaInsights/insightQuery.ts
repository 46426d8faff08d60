import { gql } from 'lightning/graphql';

interface Value<Type> {
  value: Type | null;
}

/** A finding in the GraphQL response. */
export interface InsightNode {
  Id: string;
  Kind__c: Value<string>;
  Category__c: Value<string>;
  Value__c: Value<string>;
  Count__c: Value<number>;
  Is_Low_Confidence__c?: Value<boolean>;
  Page__c?: Value<number>;
  Assignee__c?: Value<string>;
  Due__c?: Value<string>;
}

/** A file's insights in the GraphQL response. */
export interface MediaNode {
  Content_Type__c?: Value<string>;
  Summary__c: Value<string>;
  Summary_Method__c: Value<string>;
  Language__c: Value<string>;
  Sentiment__c: Value<string>;
  Redacted_Text__c: Value<string>;
  Text_Is_Cut__c: Value<boolean>;
  Duration_Ms__c?: Value<number>;
  /** The number of all findings. */
  Insight_Count__c?: Value<number>;
  /** English sentences, one per line. */
  Notes__c?: Value<string>;
  /** The codes of the same notes, on the same lines. */
  Note_Codes__c?: Value<string>;
  Insights__r: { edges: { node: InsightNode }[] } | null;
}

export interface InsightData {
  uiapi: { query: { Media__c: { edges: { node: MediaNode }[] } } };
}

/** Queries everything that is displayed of a file; at most 50 insights of a file are stored in Salesforce. */
export const insightQuery = gql`
  query mediaInsights($mediaId: ID) {
    uiapi {
      query {
        Media__c(where: { Id: { eq: $mediaId } }) {
          edges {
            node {
              Id
              Content_Type__c {
                value
              }
              Summary__c {
                value
              }
              Summary_Method__c {
                value
              }
              Language__c {
                value
              }
              Sentiment__c {
                value
              }
              Redacted_Text__c {
                value
              }
              Text_Is_Cut__c {
                value
              }
              Duration_Ms__c {
                value
              }
              Insight_Count__c {
                value
              }
              Notes__c {
                value
              }
              Note_Codes__c {
                value
              }
              Insights__r(first: 50) {
                edges {
                  node {
                    Id
                    Kind__c {
                      value
                    }
                    Category__c {
                      value
                    }
                    Value__c {
                      value
                    }
                    Count__c {
                      value
                    }
                    Is_Low_Confidence__c {
                      value
                    }
                    Page__c {
                      value
                    }
                    Assignee__c {
                      value
                    }
                    Due__c {
                      value
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`;
