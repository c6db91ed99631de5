import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { features } from './src/course/features.ts';
import { figureElements } from './src/course/figure-elements.ts';
import { builtPages } from './src/integrations/built-pages/index.ts';
import { cellRunner } from './src/integrations/cell-runner.ts';
import { compress } from './src/integrations/compress.ts';
import { engage } from './src/integrations/engage.ts';
import { katexPlugin } from './src/integrations/katex.ts';
import { kernel } from './src/integrations/kernel.ts';
import { leanSucrase } from './src/integrations/lean-sucrase.ts';
import { styles } from './src/integrations/styles.ts';

// One place decides where the site lives; every link is made from these two.
const site = process.env.SITE || 'https://negative-slope.example';
const base = process.env.BASE || '/';

const noLanguage = fileURLToPath(new URL('./src/components/prose/cell/late/no-language.ts', import.meta.url));

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [
    kernel(),
    cellRunner(),
    preact(),
    mdx(),
    // What is made to be framed or to work on the course is no place to arrive at.
    sitemap({ filter: (page) => !/\/(?:embed|gallery)\//.test(page) }),
    engage(),
    styles(),
    builtPages(),
    compress(),
  ],
  markdown: {
    processor: satteri({ features, mdastPlugins: [figureElements], hastPlugins: [katexPlugin] }),
    // Code is set in one colour: it follows every theme, and needs no inline styles.
    syntaxHighlight: false,
  },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Reading a property does nothing else here: without this word, scales of Chart.js that nobody uses come along.
      rolldownOptions: { treeshake: { propertyReadSideEffects: false } },
    },
    resolve: {
      alias: {
        '@codemirror/language': noLanguage,
        '@lezer/common': noLanguage,
        '@kurkle/color': fileURLToPath(new URL('./src/components/ui/charts/no-colours.ts', import.meta.url)),
      },
    },
    environments: {
      prerender: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  // One sheet for what pages of more than one kind need, and one for figures; the rest stays with the kind
                  // that needs it. The home page has one figure: its rules are in the first, or all others' would come along.
                  {
                    name: 'site',
                    test: /(src\/(styles\/[^/]+|layouts\/.+|components\/.+|figures\/(shared|retrain)\/.+)|virtual:themes)\.css$/,
                    minShareCount: 2,
                    priority: 1,
                  },
                  { name: 'figures', test: /src\/figures\/.*\.css$/, minShareCount: 2 },
                ],
              },
            },
          },
        },
      },
      client: {
        build: {
          rolldownOptions: {
            output: {
              // What most widgets are made of comes as one file, for many small ones weigh more and are asked for one by
              // one; but for what pages themselves need before a reader does anything. What they need late, or never, stands
              // in folders of that name, and is a file of its own.
              codeSplitting: {
                groups: [
                  {
                    name: 'page',
                    test: /preload-helper|cells\/unloaded\.ts$|components\/(ui\/storage|site\/(?!continue|proposal)[^/?]+|site\/search\/button|prose\/[^/?]+)\.ts$/,
                    priority: 1,
                  },
                  // Curves of activations are drawn in few lessons, and few have a setting that waits for a prediction.
                  {
                    name: 'parts',
                    test: /(components\/ui(?!\/use(?:Covered|Waiting))|figures\/shared|lib\/(assert|charts(?!\/activation-chart)|parameters|statistics))\/.*\.tsx?$/,
                    minShareCount: 5,
                  },
                  // Moments are for one lesson's figures: integrals, and no numbers of a set-up; so are the plants, which are drawn.
                  {
                    name: 'setups',
                    test: /lib\/(random|(exercises|simulations)(?!\/(moments|digit|gradient|minus-two|race|right-gain|signal|steady-elu|watered)))\/[^/]+\.ts$/,
                    minShareCount: 2,
                  },
                  // With what is needed only where these are: alone it would be a file of a hundred bytes.
                  {
                    name: 'slopes',
                    test: /(lib\/activations\/(parameter-of|prelu|rrelu)|figures\/shared\/packed)\.ts$/,
                  },
                  { name: 'probe', test: /figures\/shared\/activation\/(parameters|probe|useProbe)\.ts$/ },
                ],
              },
            },
          },
        },
      },
    },
    worker: { format: 'es', plugins: () => [leanSucrase()] },
  },
});
