/** Astro sends figures of each build to its makers, unless it is told before it starts: https://astro.build/telemetry/ */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
