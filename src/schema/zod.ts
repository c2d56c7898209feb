import { config, z } from 'zod';

// The site's policy forbids code made from text. Zod tries to make some with the first schema, which browsers report,
// unless it is told before: whatever runs in a browser takes it from here.
config({ jitless: true });

export { z };
