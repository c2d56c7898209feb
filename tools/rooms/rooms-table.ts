import { ROOMS, type Room } from './rooms.ts';

const BEGIN = '<!-- The table is made from tools/rooms/rooms.ts: npm run rooms -->';
const END = '<!-- End of the table -->';

/** A text with the table of rooms between its two marks as it is to be. @throws where a mark is missing */
export function withRoomsTable(text: string): string {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`The text needs "${BEGIN}" and, behind it, "${END}".`);
  return `${text.slice(0, begin)}${BEGIN}\n\n${roomsTable()}\n\n${text.slice(end)}`;
}

function roomsTable(): string {
  return [
    '| room | what is in it | may import |',
    '| --- | --- | --- |',
    ...Object.entries(ROOMS).map(([name, room]) => row(name, room)),
  ].join('\n');
}

function row(name: string, { places, holds, rooms, later = [], packages }: Room): string {
  // Most rooms are called what their folder is called.
  const called = places.length === 1 && places[0] === `src/${name}` ? '' : `${name}: `;
  const whom = [
    ...rooms,
    ...later.map((room) => `${room} by \`import()\``),
    ...packages.map((name) => (name === 'node' ? 'Node' : `_${name}_`)),
  ];
  return `| ${called}${places.map(code).join(', ')} | ${holds} | ${whom.join(', ') || 'nothing'} |`;
}

function code(place: string): string {
  return place.includes('.') ? `\`${place}\`` : `\`${place}/\``;
}
