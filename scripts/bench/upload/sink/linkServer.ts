import { numberOf } from '../../../fault-proxy/randomNumbers.ts';
import { startFaultProxy } from '../../../fault-proxy/startFaultProxy.ts';
import { Link } from '../links.ts';

// Runs in a separate process, like the sink, so that it shares no thread with what is measured.
const { upstreamPort, failureShare, lifetimeMs, ...speed } = Link.parse(JSON.parse(process.argv[2] ?? ''));
const proxy = await startFaultProxy({ port: 0, upstreamPort, lifetimeMs, ...speed });
if (failureShare > 0) proxy.use(({ index }) => (numberOf('503', index) < failureShare ? { kind: 'answer', status: 503 } : undefined));
process.send?.(proxy.url);
process.once('disconnect', () => process.exit());
