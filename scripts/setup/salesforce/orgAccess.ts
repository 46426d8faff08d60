import { Connection } from 'jsforce';
import { z } from 'zod';
import { parsedJson } from '../../parsedJson.ts';
import type { CliOutcome } from '../../salesforceCli.ts';

/** Runs the real `sf` CLI with the user's own logins. */
export type Sf = (args: string[], environment?: Record<string, string>) => Promise<CliOutcome>;

/** The org to set up, through the CLI's login. */
export interface OrgAccess {
  sf: Sf;
  alias: string;
  /** Calls the CLI each time, since the session may have expired. */
  display: () => Promise<OrgDisplay>;
  admin: () => Promise<Connection>;
}

const OrgDisplay = z.object({
  username: z.string(),
  instanceUrl: z.url(),
  connectedStatus: z.string().optional(),
});
export type OrgDisplay = z.infer<typeof OrgDisplay>;
const ShownToken = z.object({ accessToken: z.string() });
/** There is no result if the command failed. */
const Printed = z.object({ status: z.number(), message: z.string().optional(), result: z.unknown().optional() });

/** The CLI's message without its remarks on flags that the user didn't type. */
const sentence = (message: string): string =>
  message
    .replace(/^Parsing --[\w-]+/, '')
    .replace('See more help with --help', '')
    .trim();

/** The result of `sf … --json`. Throws with the CLI's own message if it failed. */
export const resultOf = ({ stdout, stderr }: CliOutcome): unknown => {
  const printed = Printed.safeParse(parsedJson(stdout));
  if (!printed.success) throw new Error(stderr.trim() || stdout.trim() || 'The sf CLI printed nothing');
  if (printed.data.status !== 0) throw new Error(sentence(printed.data.message ?? 'The sf CLI failed'));
  return printed.data.result;
};

export const orgAccess = (sf: Sf, alias: string): OrgAccess => {
  const display = async (): Promise<OrgDisplay> =>
    OrgDisplay.parse(resultOf(await sf(['org', 'display', '--target-org', alias, '--json'])));
  return {
    sf,
    alias,
    display,
    async admin() {
      const { instanceUrl } = await display();
      // `org display` no longer returns the token, only a message.
      const shown = await sf(['org', 'auth', 'show-access-token', '--target-org', alias, '--json']);
      const { accessToken } = ShownToken.parse(resultOf(shown));
      return new Connection({ instanceUrl, accessToken, version: '67.0' });
    },
  };
};
