import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { RecordData } from '../../orgTypes.ts';
import { FlowFault } from '../../flows/flowValues.ts';
import { invocableFlows, type InvocableFlow } from '../../flows/invocableFlow.ts';
import { runFlow } from '../../flows/runFlow.ts';
import { ApiError, notFound } from './restErrors.ts';
import type { RestContext, RestRoutes } from './restTypes.ts';

const Call = z.object({ inputs: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))).min(1) });

const found = ({ org }: RestContext, name: string): InvocableFlow => {
  const flow = invocableFlows(org.components()).get(name);
  if (!flow) throw notFound();
  return flow;
};

const interview = ({ org, caller }: RestContext, actionName: string, flow: InvocableFlow, inputs: RecordData) => {
  try {
    const ended = { Flow__InterviewGuid: randomUUID(), Flow__InterviewStatus: 'Finished' };
    return { actionName, errors: null, isSuccess: true, outputValues: { ...ended, ...runFlow(org, caller, flow, inputs) } };
  } catch (error) {
    if (!(error instanceof FlowFault)) throw error;
    return {
      actionName,
      errors: [{ statusCode: 'FLOW_ELEMENT_ERROR', message: error.message, fields: [] }],
      isSuccess: false,
      outputValues: null,
    };
  }
};

/** Flows as invocable actions, called by agents and other programs: REST API Developer Guide, "Custom Invocable Actions". */
export const actionRoutes: RestRoutes = {
  'GET /actions/custom/flow': ({ org, base }) => ({
    status: 200,
    body: {
      actions: [...invocableFlows(org.components())].map(([name, { label }]) => ({
        label,
        name,
        type: 'FLOW',
        url: `${base}/actions/custom/flow/${name}`,
      })),
    },
  }),
  'POST /actions/custom/flow/:name': (context, { body }, { name = '' }) => {
    const flow = found(context, name);
    const call = Call.safeParse(body);
    if (!call.success) throw new ApiError(400, 'INVALID_ARGUMENT', 'The body needs "inputs", one object for each interview');
    const answers = call.data.inputs.map((inputs) => interview(context, name, flow, inputs));
    return { status: answers.every(({ isSuccess }) => isSuccess) ? 200 : 400, body: answers };
  },
};
