import { z } from 'zod';

/** A degraded link to the storage. */
export const Link = z.object({
  upstreamPort: z.number(),
  latencyMs: z.number().default(0),
  /** Maximum bytes in flight per connection. */
  windowBytes: z.number().optional(),
  bytesPerSecond: z.number().optional(),
  /** Share of requests that get a 503 instead of being forwarded. */
  failureShare: z.number().default(0),
  lifetimeMs: z.number(),
});

/** Linux's default maximum of bytes in flight per TCP connection (`net.ipv4.tcp_wmem`, kernel documentation, ip-sysctl). */
const tcpWindowBytes = 4 * 1024 * 1024;

/** The measured links; `direct` has no proxy. The broker has the same latency, but no other limits. */
export const links = {
  direct: undefined,
  '1 Gbit/s': { bytesPerSecond: 125_000_000 },
  '80 ms': { latencyMs: 80 },
  '80 ms by TCP': { latencyMs: 80, windowBytes: tcpWindowBytes },
  '1 % 503': { failureShare: 0.01 },
} as const satisfies Record<string, Partial<z.input<typeof Link>> | undefined>;
export type LinkName = keyof typeof links;
