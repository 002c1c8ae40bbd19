import { defineConfig } from 'astro/config';
import { liveContent } from './src/commands/liveContent.ts';

export default defineConfig({
  site: process.env.CASUS_SITE ?? 'https://casus.example',
  outDir: process.env.CASUS_OUT ?? 'dist',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: { format: 'directory', concurrency: 4, assets: 'assets' },
  integrations: [liveContent()],
});
