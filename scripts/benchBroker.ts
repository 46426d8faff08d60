import { runCommand, takeNone } from './command.ts';
import { median, summary } from './bench/statistics.ts';
import { broker, cpuPerUrl, keptClient, naive } from './bench/signingTime.ts';

const usage = `npm run bench:broker

Measures the CPU time per presigned URL, for the broker's signer and for the AWS SDK's.`;

const urlsPerRound = 500;
const rounds = 5;

const ways = [
  { name: 'getSignedUrl, a new client per URL', sign: naive(), times: [] as number[] },
  { name: 'getSignedUrl, one shared client', sign: keptClient(), times: [] as number[] },
  { name: 'the broker’s signer', sign: broker(), times: [] as number[] },
];

await runCommand(usage, async (args) => {
  takeNone(args);
  // One warm-up, then the ways in turn, so that other load on the machine affects all of them equally.
  for (const { sign } of ways) await cpuPerUrl(sign, urlsPerRound);
  for (let round = 0; round < rounds; round += 1) for (const { sign, times } of ways) times.push(await cpuPerUrl(sign, urlsPerRound));

  const ours = median(ways.at(-1)?.times ?? []);
  process.stdout.write(
    `CPU µs per presigned UploadPart URL: median of ${String(rounds)} (range), ${String(urlsPerRound)} URLs per round\n`,
  );
  for (const { name, times } of ways) {
    const ratio = (median(times) / ours).toFixed(1);
    process.stdout.write(`  ${name.padEnd(40)} ${summary(times).padStart(20)}   ${ratio} ×\n`);
  }
  return true;
});
