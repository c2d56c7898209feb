import { readFile, writeFile } from 'node:fs/promises';
import { withRoomsTable } from './rooms-table.ts';

/** `npm run rooms`: writes the table of rooms into CONTRIBUTING.md. */
const FILE = 'CONTRIBUTING.md';
await writeFile(FILE, withRoomsTable(await readFile(FILE, 'utf8')));
console.log(`${FILE} has the table of rooms.`);
