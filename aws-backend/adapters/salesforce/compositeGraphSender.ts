import type { Log } from '../../runtime/log.ts';
import { isCrowded } from './callSalesforce.ts';
import { type Graph, type GraphAnswer, requestsOf, sendGraphs, wasHalted } from './compositeGraph.ts';
import type { Connection } from './connection.ts';

/** The error code of a failed request; jsforce keeps Salesforce's under `errorCode`. */
export const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  if (isCrowded(error)) return 'CONCURRENT_REQUEST_LIMIT_EXCEEDED';
  return 'errorCode' in error && typeof error.errorCode === 'string' ? error.errorCode : error.name;
};

/** Percentage of the daily API calls from which the log warns. */
const warningPercent = 80;

/** Called after each request with the used share of the daily API calls, from 0 to 1. */
export type TellShare = (share: number) => void;

/** Reports the used share of the daily API calls; the log field `salesforceApiPercent` feeds a metric and its alarm. */
const tellUsage = ({ limitInfo }: Connection, log: Log, tellShare: TellShare): void => {
  const usage = limitInfo.apiUsage;
  if (usage === undefined) return;
  tellShare(usage.used / usage.limit);
  const details = { ...usage, salesforceApiPercent: Math.round((usage.used / usage.limit) * 1_000) / 10 };
  if (details.salesforceApiPercent >= warningPercent) log.warn('Few Salesforce API calls are left today', details);
  else log.info('Salesforce API calls used today', details);
};

/** Sends one request, and resends the graphs that Salesforce skipped; this terminates, since it skips only after trying others. */
const sendUntilTried = async (connection: Connection, graphs: readonly Graph[], log: Log, tellShare: TellShare): Promise<GraphAnswer[]> => {
  const answers = await sendGraphs(connection, graphs);
  tellUsage(connection, log, tellShare);
  const halted = new Set(answers.filter(wasHalted).map(({ graphId }) => graphId));
  if (halted.size === 0 || halted.size === graphs.length) return answers;
  const again = graphs.filter(({ graphId }) => halted.has(graphId));
  return [...answers.filter((answer) => !wasHalted(answer)), ...(await sendUntilTried(connection, again, log, tellShare))];
};

/** Salesforce's answer to each graph, or an error code if its request failed. */
export type Answers = Map<string, GraphAnswer | string>;

/** Sends any number of graphs in as few requests as possible. A failed request doesn't stop the others. */
export const graphSender =
  (connect: () => Promise<Connection>, log: Log, tellShare: TellShare) =>
  async (graphs: readonly Graph[]): Promise<Answers> => {
    const answers: Answers = new Map();
    for (const request of requestsOf(graphs)) {
      try {
        for (const answer of await sendUntilTried(await connect(), request, log, tellShare)) answers.set(answer.graphId, answer);
      } catch (error) {
        for (const { graphId } of request) answers.set(graphId, codeOf(error));
      }
    }
    return answers;
  };
