import { parseArgs } from 'node:util';
import { cases, type CaseName } from './cases.ts';
import { links, type LinkName } from './links.ts';

export interface UploadBenchOptions {
  caseNames: CaseName[];
  linkNames: LinkName[];
  /** How often each contender sends each case over each link. */
  rounds: number;
  /** Sends about a tenth of the bytes. */
  isQuick: boolean;
}

const chosen = <Name extends string>(all: Record<Name, unknown>, wanted: string | undefined, option: string): Name[] => {
  const names = Object.keys(all) as Name[];
  const found = names.filter((name) => wanted === undefined || name.includes(wanted));
  if (found.length === 0) throw new Error(`No ${option} matches “${wanted ?? ''}”. Available: ${names.join(' | ')}`);
  return found;
};

/** Parses `--case 1,000 --link 80 --rounds 3 --quick`; cases and links are given by any part of their name. */
export const uploadBenchOptions = (args: string[]): UploadBenchOptions => {
  const { values } = parseArgs({
    args,
    options: { case: { type: 'string' }, link: { type: 'string' }, rounds: { type: 'string' }, quick: { type: 'boolean', default: false } },
  });
  const rounds = Number(values.rounds ?? (values.quick ? 1 : 5));
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds must be a whole number of at least 1');
  return {
    caseNames: chosen(cases, values.case, 'case'),
    linkNames: chosen(links, values.link, 'link'),
    rounds,
    isQuick: values.quick,
  };
};
