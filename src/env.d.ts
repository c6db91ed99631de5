/// <reference types="astro/client" />

// `astro check` sees into components; plain tsc takes each for what the renderer takes it for.
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

declare namespace App {
  interface Locals {
    /** The lesson that a page shows: figures take their numbers from it. Elsewhere they stand alone, and have none. */
    lesson?: import('#course/index.ts').Lesson;
  }
}

declare module 'subset-font' {
  /** The font with no more than these characters, these features, and these stretches of its axes. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'woff2';
      readonly keepFeatures: readonly string[];
      readonly variationAxes?: Readonly<
        Record<string, number | { readonly min: number; readonly max: number }>
      >;
    },
  ): Promise<Uint8Array>;
}
