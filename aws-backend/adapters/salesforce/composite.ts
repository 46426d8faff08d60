import { z } from 'zod';
import { callSalesforce, isTransient, requestOptions } from './callSalesforce.ts';
import { apiVersion, type Connection } from './connection.ts';
import { salesforceError } from './salesforceError.ts';

/** Five is the most queries that one composite request takes. */
export type Queries = Record<string, string>;

const Subresponse = z.object({ referenceId: z.string(), httpStatusCode: z.number(), body: z.unknown().optional() });
const Response = z.object({ compositeResponse: z.array(Subresponse) });
const Rows = z.object({ records: z.array(z.unknown()) });

/** The answers to several queries, by their names. */
export interface Answers {
  /** The rows of one query; throws where Salesforce refused it. */
  rows<Row>(name: string, row: z.ZodType<Row>): Row[];
  /** The same, with no row where Salesforce found the question wrong. */
  rowsIfAny<Row>(name: string, row: z.ZodType<Row>): Row[];
}

/** References to earlier answers, as `@{media.records[0].Id}`, have to stay readable. */
const encoded = (soql: string): string =>
  encodeURIComponent(soql).replaceAll(/%40%7B(.*?)%7D/g, (_match, reference: string) => `@{${decodeURIComponent(reference)}}`);

const answers = ({ compositeResponse }: z.infer<typeof Response>): Answers => {
  const find = (name: string): z.infer<typeof Subresponse> => {
    const found = compositeResponse.find(({ referenceId }) => referenceId === name);
    if (found === undefined) throw new Error(`Salesforce gave no answer to “${name}”`);
    return found;
  };
  const rows = <Row>(name: string, row: z.ZodType<Row>): Row[] => {
    const { httpStatusCode, body } = find(name);
    if (httpStatusCode >= 400) throw salesforceError(httpStatusCode, body);
    return z.array(row).parse(Rows.parse(body).records);
  };
  return { rows, rowsIfAny: (name, row) => (find(name).httpStatusCode === 400 ? [] : rows(name, row)) };
};

const isError = ({ httpStatusCode }: { httpStatusCode: number }): boolean => httpStatusCode >= 400;

/** Throws where Salesforce stumbled over one of the questions, so that all are asked again: no answer is not the answer that there is nothing. */
const completed = (response: unknown): z.infer<typeof Response> => {
  const read = Response.parse(response);
  for (const { httpStatusCode, body } of read.compositeResponse.filter(isError)) {
    const error = salesforceError(httpStatusCode, body);
    if (isTransient(error)) throw error;
  }
  return read;
};

/** Asks several things at once, at the price of one API call. Later queries may refer to the answers of earlier ones. */
export const composite = async (connect: () => Promise<Connection>, queries: Queries): Promise<Answers> => {
  const compositeRequest = Object.entries(queries).map(([referenceId, soql]) => ({
    method: 'GET',
    url: `/services/data/v${apiVersion}/query?q=${encoded(soql)}`,
    referenceId,
  }));
  const send = async (): Promise<z.infer<typeof Response>> =>
    completed(await (await connect()).requestPost('/composite', { allOrNone: false, compositeRequest }, { ...requestOptions }));
  return answers(await callSalesforce(send));
};
