/** @type {import('html-validate').ConfigData} */
export default {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Our own files come from our own host; a checksum is for what comes from another, and nothing does.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Preact writes `<input/>`, Astro `<input>`: HTML takes both for the same.
    'void-style': 'off',
    // White space between tags is Astro's and Preact's; it is not a matter of validity.
    'no-trailing-whitespace': 'off',
  },
};
