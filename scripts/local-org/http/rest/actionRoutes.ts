import { randomUUID } from 'node:crypto';
import { z } from 'zod';
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

/** Flows as actions, which is how agents and other programs call them: REST API Developer Guide, "Custom Invocable Actions". */
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
    return {
      status: 200,
      body: call.data.inputs.map((inputs) => ({
        actionName: name,
        errors: null,
        isSuccess: true,
        outputValues: {
          Flow__InterviewGuid: randomUUID(),
          Flow__InterviewStatus: 'Finished',
          ...runFlow(context.org, context.caller, flow, inputs),
        },
      })),
    };
  },
};
