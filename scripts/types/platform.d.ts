// What the Lightning platform gives a component at run time and no package describes.

declare module '@salesforce/label/*' {
  const label: string;
  export default label;
}

declare module '@salesforce/schema/*' {
  const reference: { objectApiName: string; fieldApiName: string };
  export default reference;
}

declare module '@salesforce/i18n/lang' {
  const lang: string;
  export default lang;
}

declare module '@salesforce/i18n/locale' {
  const locale: string;
  export default locale;
}

declare module 'lightning/uiRecordApi' {
  export const createRecord: (input: { apiName: string; fields: Record<string, unknown> }) => Promise<{ id: string }>;
}

declare module 'lightning/graphql' {
  /** What the wire emits. `refresh` asks the server again. */
  export interface GraphQlResult<Data> {
    data?: Data;
    errors?: unknown[];
    refresh?: () => Promise<void>;
  }
  export const gql: (strings: TemplateStringsArray, ...values: unknown[]) => string;
  /** The adapter can't know what a query answers, so it fits every handler. */
  export const graphql: new (emit: (value: GraphQlResult<never>) => void) => {
    connect(): void;
    disconnect(): void;
    update(config: { query: string; variables?: Record<string, unknown> }): void;
  };
}
