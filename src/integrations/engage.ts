import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Adds `client:engage`: see engage-directive.ts. */
export function engage(): AstroIntegration {
  return {
    name: 'engage',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({
          name: 'engage',
          entrypoint: fileURLToPath(new URL('./engage-directive.ts', import.meta.url)),
        });
      },
    },
  };
}

declare module 'astro' {
  interface AstroClientDirectives {
    'client:engage'?: boolean;
  }
}
