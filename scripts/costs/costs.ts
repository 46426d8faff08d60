import { prices, pricesAsOf, pricesRegion, type PriceName } from './prices.ts';
import { engineUsage, idleUsage, mix, mixFiles, networkUsage, peerUsage, peerUsdMonth, wayUsage, type Usage } from './usage.ts';

/** One line item of a bill. */
interface Line {
  name: PriceName;
  count: number;
  usd: number;
}

const linesOf = (usage: Usage): Line[] =>
  Object.entries(usage).map(([name, count]) => ({ name: name as PriceName, count, usd: count * prices[name as PriceName].usd }));

/** The cost of a usage at list prices, in US dollars. */
export const costOf = (usage: Usage): number => linesOf(usage).reduce((sum, { usd }) => sum + usd, 0);

const dollars = (usd: number): string => `$${usd.toFixed(usd < 1 ? 3 : 2)}`;
const count = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 });

const table = (title: string, usage: Usage): string[] => [
  `### ${title}: ${dollars(costOf(usage))}`,
  '',
  '| item | quantity | price | USD |',
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

/** The figures of the cost page, as Markdown. */
export const costReport = (): string =>
  [
    `On-demand list prices in ${pricesRegion} as of ${pricesAsOf}.`,
    `The mix: ${count(mixFiles)} files: ${mix.documents.files} documents of ${mix.documents.pagesEach} pages, ${mix.images.files} pictures,`,
    `${mix.recordings.files} recordings of ${mix.recordings.minutesEach} minutes and ${mix.videos.files} videos of ${mix.videos.minutesEach} minutes.`,
    '',
    `- **1,000 files with AWS’s engines: ${perThousand({ ...engineUsage, ...wayUsage })}**`,
    `- **1,000 files with the embedded engines: ${perThousand(wayUsage)}**, plus the function time they take`,
    `- **a month without uploads: ${dollars(costOf(idleUsage))}**`,
    `- **\`privateNetwork: true\`, extra per month: ${dollars(costOf(networkUsage))}**, plus one cent per GiB that goes through it`,
    `- 1,000 minutes of video and 10,000 pictures, audio and labels: ${dollars(costOf(peerUsage) + costOf(idleUsage))}, including the month without uploads; the nearest public sample states $${peerUsdMonth}`,
    '',
    ...table('AWS’s engines', engineUsage),
    ...table('Moving and storing the files', wayUsage),
    ...table('A month without uploads', idleUsage),
    ...table('A month of the private network', networkUsage),
  ].join('\n');
