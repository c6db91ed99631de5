import { internal } from './links.ts';

/** The entries of the site's navigation. */
export const sections = [
  { id: 'lessons', label: 'Lessons', href: internal('/#lessons') },
  { id: 'activations', label: 'Activations', href: internal('/activations/') },
  { id: 'claims', label: 'Claims', href: internal('/claims/') },
  { id: 'glossary', label: 'Glossary', href: internal('/glossary/') },
] as const;

export type Section = (typeof sections)[number]['id'];
