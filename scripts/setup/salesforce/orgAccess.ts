import { Connection } from 'jsforce';
import { z } from 'zod';
import { parsedJson } from '../../parsedJson.ts';
import type { CliOutcome } from '../../salesforceCli.ts';

/** The real `sf`, as the person who sets up has it. */
export type Sf = (args: string[], environment?: Record<string, string>) => Promise<CliOutcome>;

/** The org that is set up, through the CLI's own sign-in. */
export interface OrgAccess {
  sf: Sf;
  alias: string;
  /** Asks the CLI each time: a session may have ended meanwhile. */
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
/** Without a result where a command failed. */
const Printed = z.object({ status: z.number(), message: z.string().optional(), result: z.unknown().optional() });

/** The CLI's sentence, without its words about flags that nobody typed. */
const sentence = (message: string): string =>
  message
    .replace(/^Parsing --[\w-]+/, '')
    .replace('See more help with --help', '')
    .trim();

/** What `sf … --json` printed. Throws with the CLI's own sentence where it failed. */
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
      // `org display` no longer shows the token: it prints a sentence in its place.
      const shown = await sf(['org', 'auth', 'show-access-token', '--target-org', alias, '--json']);
      const { accessToken } = ShownToken.parse(resultOf(shown));
      return new Connection({ instanceUrl, accessToken, version: '67.0' });
    },
  };
};
