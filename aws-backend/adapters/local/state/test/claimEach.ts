import { sqliteOnce } from '../sqliteOnce.ts';

// Runs in a process of its own: claims the same key in one file after the other, and prints for which it was the first.

const files = process.argv.slice(2);
const claims: boolean[] = [];
for (const file of files) claims.push(await sqliteOnce(file).claim('a', 60));
process.stdout.write(JSON.stringify(claims));
