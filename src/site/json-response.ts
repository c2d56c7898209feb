/** Data for others to build on, as indented JSON. */
export function jsonResponse(value: unknown): Response {
  return new Response(`${JSON.stringify(value, undefined, 2)}\n`, { headers: { 'Content-Type': 'application/json' } });
}
