import { refuseLostFlags } from './npmFlags.ts';
import { runDemo } from './demo/runDemo.ts';
import { readOptions, usage } from './demo/options.ts';

const main = async (): Promise<number> => {
  refuseLostFlags(usage);
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
    return 0;
  }
  return (await runDemo(options)) ? 0 : 1;
};

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
