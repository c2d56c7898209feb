import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig, passthroughImageService } from 'astro/config';
import { guideContent } from './src/integrations/content.ts';
import { diagramFence } from './src/integrations/diagram-fence.ts';
import { inertProse } from './src/integrations/inert-prose.ts';
import { licences } from './src/integrations/licences.ts';
import { modulePreloads } from './src/integrations/module-preloads.ts';
import { offline } from './src/integrations/offline.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { staticHosts } from './src/integrations/static-hosts.ts';
import { termLinks } from './src/integrations/term-links.ts';
import { unbrokenCode } from './src/integrations/unbroken-code.ts';
import { readSettings } from './src/settings.ts';
import { classesInsteadOfStyles } from './src/site/highlight.ts';

const { base, site, repository, overlay } = readSettings();

export default defineConfig({
  base,
  ...(site && { site }),
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({
      mdastPlugins: [inertProse, diagramFence, unbrokenCode, termLinks],
      // Flags keep their two hyphens, and heading ids do not depend on typography.
      features: { smartPunctuation: { dashes: false } },
    }),
    shikiConfig: { theme: 'css-variables', transformers: [classesInsteadOfStyles] },
  },
  integrations: [guideContent(overlay), mdx(), searchIndex(), modulePreloads(), licences(), offline(), staticHosts()],
  vite: {
    define: { 'import.meta.env.GUIDE_REPOSITORY': JSON.stringify(repository) ?? 'undefined' },
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // What a reading page needs before it can be used comes in one file, whatever of it other pages share.
        output: { codeSplitting: { groups: [{ name: 'page', test: /\/src\/elements\/page\.ts$/ }] } },
        // Astro writes this directive into every MDX module for itself; the bundler's worry about it would bury real warnings.
        onLog: (level, log, print) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') print(level, log);
        },
      },
    },
  },
});
