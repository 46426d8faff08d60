import { isAfterSaveFlow } from './afterSaveFlows.ts';
import { Automatic, isBeforeSaveFlow } from './beforeSaveFlows.ts';

/** Whether this org can run the flow. Flows without a trigger are accepted, because nothing starts them automatically. */
export const isRunnable = (flow: unknown): boolean => !Automatic.safeParse(flow).success || isBeforeSaveFlow(flow) || isAfterSaveFlow(flow);
