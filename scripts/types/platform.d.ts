// What the Lightning platform provides to components at run time; no package has types for it.

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
  /** The value a wire adapter emits. `refresh` queries the server again. */
  export interface GraphQlResult<Data> {
    data?: Data;
    errors?: unknown[];
    refresh?: () => Promise<void>;
  }
  export const gql: (strings: TemplateStringsArray, ...values: unknown[]) => string;
  /** The adapter doesn't know the type of a query's result, so it accepts every handler. */
  export const graphql: new (emit: (value: GraphQlResult<never>) => void) => {
    connect(): void;
    disconnect(): void;
    update(config: { query: string; variables?: Record<string, unknown> }): void;
  };
}
