import type { TypedComponent } from '../metadataTypes.ts';
import { isApiName, type Finding } from './finding.ts';

/** Checks that the name of a custom channel ends with `__chn`. */
export function* platformEventChannelRule({ fullName }: TypedComponent<'PlatformEventChannel'>): Generator<Finding> {
  const [, name = ''] = /^(.+)__chn$/.exec(fullName) ?? [];
  if (!isApiName(name)) yield { problem: `${fullName} is not a valid API name for a PlatformEventChannel: it must end with __chn` };
}
