import { defineConfig } from 'astro/config';
import { liveContent } from './src/commands/liveContent.ts';
import { oddAddresses } from './src/commands/oddAddresses.ts';
import { datedSitemap } from './src/commands/sitemap.ts';

export default defineConfig({
  site: process.env.CASUS_SITE ?? 'https://casus.example',
  outDir: process.env.CASUS_OUT ?? 'dist',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: { format: 'directory', concurrency: 4, assets: 'assets' },
  // A script in the page itself would need an exception in the site’s security policy.
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [oddAddresses(), liveContent(), datedSitemap()],
});
