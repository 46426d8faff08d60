import path from 'node:path';
import { parseArgs } from 'node:util';
import { firstPort } from '../local-system/freePorts.ts';
import { ownerUsername } from '../local-system/localUsers.ts';

/** The options of `npm run demo`. */
export interface DemoOptions {
  files: string[];
  json: boolean;
  unredacted: boolean;
  username: string;
  port: number;
}

export const usage = `npm run demo -- [--json] [--as USER] [--unredacted] [--port N] FILE…

Uploads files as the record page does and prints what ends up in Salesforce.
  --json         print one JSON object per line
  --as USER      the username, or its part before the @ (riley.owner, robin.reader, avery.admin)
  --unredacted   print the full text; USER needs View_Unredacted_Media (avery.admin has it)
  --port N       the first of the local system's four ports (default: 8600)
Without a FILE, three samples from scripts/samples are uploaded.`;

const samples = ['invoice.pdf', 'scanned-letter.png', 'meeting-notes.docx'].map((name) =>
  path.join(import.meta.dirname, '..', 'samples', name),
);

/** Parses the command line. Throws a user-facing message for unknown flags. */
export const readOptions = (args: string[]): DemoOptions => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      unredacted: { type: 'boolean', default: false },
      as: { type: 'string', default: ownerUsername },
      port: { type: 'string', default: '8600' },
    },
  });
  const username = values.as.includes('@') ? values.as : `${values.as}@media.example`;
  return {
    files: positionals.length > 0 ? positionals : samples,
    json: values.json,
    unredacted: values.unredacted,
    username,
    port: firstPort(values.port),
  };
};
