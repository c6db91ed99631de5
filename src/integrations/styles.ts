import type { AstroIntegration } from 'astro';
import { activations } from '#lib/activations/index.ts';
import { layerOrder } from '#styles/layers.ts';
import { themeCss } from '#styles/palette.ts';

const themes = 'virtual:themes.css';

/**
 * Serves `virtual:themes.css`: the palettes, and a colour per activation from the registry. And begins every sheet of ours with
 * the order of the layers, for which of them a page reads first is the bundler's affair.
 */
export function styles(): AstroIntegration {
  return {
    name: 'styles',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'styles',
                enforce: 'pre',
                resolveId: (source) => (source === themes ? `\0${themes}` : undefined),
                load: (id) => (id === `\0${themes}` ? themeCss(activations) : undefined),
                transform: {
                  filter: { id: /\.css$/ },
                  handler: (code) => `${layerOrder}\n${code}`,
                },
              },
            ],
          },
        });
      },
    },
  };
}
