/** @type {import('html-validate').ConfigData} */
export default {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Our own files come from our own host; a checksum is for what comes from another, and nothing does.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Pages are written as the standard has it: `<input checked="">`.
    'attribute-boolean-style': ['error', { style: 'empty' }],
    'attribute-empty-style': ['error', { style: 'empty' }],
    // White space between tags is Astro's and Preact's; it is not a matter of validity.
    'no-trailing-whitespace': 'off',
  },
};
