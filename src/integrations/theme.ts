import type { AstroIntegration } from 'astro';
import { activations } from '#lib/activations/index.ts';
import { themeCss } from '#styles/palette.ts';

const id = 'virtual:themes.css';

/** Serves `virtual:themes.css`: the palettes, and a colour per activation from the registry. */
export function themeStyles(): AstroIntegration {
  return {
    name: 'theme-styles',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'theme-styles',
                resolveId: (source) => (source === id ? `\0${id}` : undefined),
                load: (source) => (source === `\0${id}` ? themeCss(activations) : undefined),
              },
            ],
          },
        });
      },
    },
  };
}
