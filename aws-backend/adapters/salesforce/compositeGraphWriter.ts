import type { InsightWriter, MediaWrite, WriteOutcome } from '../../ports/insightWriter.ts';
import type { Log } from '../../runtime/log.ts';
import { knownInsights } from './compositeGraphKnown.ts';
import { firstGraph, replacingGraph } from './compositeGraphNodes.ts';
import { outcomeOf, wasNotFound, wasWrittenBefore } from './compositeGraphOutcome.ts';
import { codeOf, graphSender, type TellShare } from './compositeGraphSender.ts';
import type { Connection } from './connection.ts';

/** Writes by composite graph: one API call for as many files as fit, and two more for files that were written before or weren't found. */
export const compositeGraphWriter = (
  connect: () => Promise<Connection>,
  log: Log,
  tellShare: TellShare = () => undefined,
): InsightWriter => {
  const send = graphSender(connect, log, tellShare);

  const replace = async (writes: MediaWrite[]): Promise<WriteOutcome[]> => {
    try {
      const known = await knownInsights(
        await connect(),
        writes.map(({ mediaId }) => mediaId),
      );
      const answers = await send(writes.map((write) => replacingGraph(write, known.get(write.mediaId) ?? new Map<string, string>())));
      return writes.map((write) => outcomeOf(write, answers.get(write.mediaId)));
    } catch (error) {
      return writes.map(({ mediaId }) => ({ mediaId, outcome: 'retry', detail: codeOf(error) }));
    }
  };

  return {
    write: async (writes) => {
      const answers = await send(writes.map(firstGraph));
      const again = writes.filter(({ mediaId }) => wasWrittenBefore(answers.get(mediaId)) || wasNotFound(answers.get(mediaId)));
      const replaced = again.length === 0 ? [] : await replace(again);
      const outcomes = new Map(replaced.map((outcome) => [outcome.mediaId, outcome]));
      return writes.map((write) => outcomes.get(write.mediaId) ?? outcomeOf(write, answers.get(write.mediaId)));
    },
  };
};
