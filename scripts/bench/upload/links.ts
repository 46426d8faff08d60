import { z } from 'zod';

/** A way to the storage, made worse on purpose. */
export const Link = z.object({
  upstreamPort: z.number(),
  latencyMs: z.number().default(0),
  /** Bytes of one connection that may be under way at a time. */
  windowBytes: z.number().optional(),
  bytesPerSecond: z.number().optional(),
  /** Of the requests that are answered 503 instead of being passed on. */
  failureShare: z.number().default(0),
  lifetimeMs: z.number(),
});

/** What Linux lets one TCP connection have under way at most (`net.ipv4.tcp_wmem`, kernel documentation, ip-sysctl). */
const tcpWindowBytes = 4 * 1024 * 1024;

/** The links of the measurement; `direct` has no proxy at all. The broker shares the latency, and nothing else. */
export const links = {
  direct: undefined,
  '1 Gbit/s': { bytesPerSecond: 125_000_000 },
  '80 ms': { latencyMs: 80 },
  '80 ms by TCP': { latencyMs: 80, windowBytes: tcpWindowBytes },
  '1 % 503': { failureShare: 0.01 },
} as const satisfies Record<string, Partial<z.input<typeof Link>> | undefined>;
export type LinkName = keyof typeof links;
