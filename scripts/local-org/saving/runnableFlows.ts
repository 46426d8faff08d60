import { isAfterSaveFlow } from './afterSaveFlows.ts';
import { Automatic, isBeforeSaveFlow } from './beforeSaveFlows.ts';

/** Whether this org does what the flow says: it is started by people only, or is one that runs here. */
export const isRunnable = (flow: unknown): boolean => !Automatic.safeParse(flow).success || isBeforeSaveFlow(flow) || isAfterSaveFlow(flow);
