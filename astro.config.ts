import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig, passthroughImageService } from 'astro/config';
import { contentCheck } from './src/integrations/content-check.ts';
import { diagramFence } from './src/integrations/diagram-fence.ts';
import { modulePreloads } from './src/integrations/module-preloads.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { unbrokenCode } from './src/integrations/unbroken-code.ts';
import { classesInsteadOfStyles } from './src/guide/highlight.ts';

export default defineConfig({
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({
      mdastPlugins: [diagramFence, unbrokenCode],
      // Flags keep their two hyphens, and heading ids do not depend on typography.
      features: { smartPunctuation: { dashes: false } },
    }),
    shikiConfig: { theme: 'css-variables', transformers: [classesInsteadOfStyles] },
  },
  integrations: [contentCheck(), mdx(), searchIndex(), modulePreloads()],
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro writes this directive into every MDX module for itself; the bundler's worry about it would bury real warnings.
        onLog: (level, log, print) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') print(level, log);
        },
      },
    },
  },
});
