// Takes `engines` out of the entries of a package-lock.json. npm holds them against the Node that runs npm, which may be old:
// the program and its tests run on the Node that comes with `npm ci`, and test/lock.test.ts holds the packages against that one.
// npm runs this whenever it has changed what is installed. Plain JavaScript, as any Node may be running it.
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.argv[2] ?? 'package-lock.json';
const text = readFileSync(file, 'utf8');
const lock = JSON.parse(text);
for (const entry of Object.values(lock.packages)) delete entry.engines;
const quiet = `${JSON.stringify(lock, null, 2)}\n`;
if (quiet !== text) writeFileSync(file, quiet);
