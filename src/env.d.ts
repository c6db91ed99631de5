/// <reference types="astro/client" />

// `astro check` sees into components; plain tsc takes each for what the renderer takes it for.
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
