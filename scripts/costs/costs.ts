import { prices, pricesAsOf, pricesRegion, type PriceName } from './prices.ts';
import { engineUsage, idleUsage, mix, mixFiles, networkUsage, peerUsage, peerUsdMonth, wayUsage, type Usage } from './usage.ts';

/** One line of a bill. */
interface Line {
  name: PriceName;
  count: number;
  usd: number;
}

const linesOf = (usage: Usage): Line[] =>
  Object.entries(usage).map(([name, count]) => ({ name: name as PriceName, count, usd: count * prices[name as PriceName].usd }));

/** US dollars that something costs at list prices. */
export const costOf = (usage: Usage): number => linesOf(usage).reduce((sum, { usd }) => sum + usd, 0);

const dollars = (usd: number): string => `$${usd.toFixed(usd < 1 ? 3 : 2)}`;
const count = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 });

const table = (title: string, usage: Usage): string[] => [
  `### ${title}: ${dollars(costOf(usage))}`,
  '',
  '| what | how many | each | USD |',
  '| --- | --: | --: | --: |',
  ...linesOf(usage)
    .toSorted((one, other) => other.usd - one.usd)
    .map(
      ({ name, count: many, usd }) =>
        `| [${prices[name].per}](${prices[name].page}) | ${count(many)} | $${prices[name].usd.toLocaleString('en-US', { maximumSignificantDigits: 6 })} | ${dollars(usd)} |`,
    ),
  '',
];

const perThousand = (usage: Usage): string => dollars((costOf(usage) / mixFiles) * 1_000);

/** The cost page's figures, as Markdown. */
export const costReport = (): string =>
  [
    `Prices of ${pricesRegion}, list, on demand, as of ${pricesAsOf}.`,
    `The mix: ${count(mixFiles)} files, of which ${mix.documents.files} documents of ${mix.documents.pagesEach} pages, ${mix.images.files} pictures,`,
    `${mix.recordings.files} recordings of ${mix.recordings.minutesEach} minutes and ${mix.videos.files} videos of ${mix.videos.minutesEach} minutes.`,
    '',
    `- **1,000 files read by AWS’s engines: ${perThousand({ ...engineUsage, ...wayUsage })}**`,
    `- **1,000 files read by the embedded engines: ${perThousand(wayUsage)}** beside the seconds that functions take for it`,
    `- **a month in which nothing is sent: ${dollars(costOf(idleUsage))}**`,
    `- **what \`privateNetwork: true\` adds to a month: ${dollars(costOf(networkUsage))}**, and a cent for each GiB that goes through it`,
    `- 1,000 minutes of video and 10,000 pictures, sound and labels: ${dollars(costOf(peerUsage) + costOf(idleUsage))}, idle month included; the nearest public sample states $${peerUsdMonth}`,
    '',
    ...table('What AWS’s engines read', engineUsage),
    ...table('What the way of the files takes', wayUsage),
    ...table('A month without files', idleUsage),
    ...table('A month of a private network', networkUsage),
  ].join('\n');
