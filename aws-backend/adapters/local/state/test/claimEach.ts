import { sqliteOnce } from '../sqliteOnce.ts';

// Runs in a separate process: claims the same key in each file, and prints for which of them it was the first.

const files = process.argv.slice(2);
const claims: boolean[] = [];
for (const file of files) claims.push(await sqliteOnce(file).claim('a', 60));
process.stdout.write(JSON.stringify(claims));
