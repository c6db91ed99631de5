const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a page of this site, given from its root: `/lessons/leaky-relu/`. Works under any base path. */
export function internal(path: string): string {
  if (!path.startsWith('/'))
    throw new Error(`internal: expected a path that starts with /, received ${path}`);
  return `${base}${path}`;
}

export const lessonPath = (slug: string): string => internal(`/lessons/${slug}/`);
export const activationPath = (id: string): string => internal(`/activations/${id}/`);

/** The code that grades a cell, as text. */
export const gradingPath = (id: string): string => internal(`/cells/grading/${id}.txt`);

/** A lesson's outline in plain text. */
export const outlinePath = (id: string): string => internal(`/outline/${id}.txt`);

/** A lesson as a Jupyter notebook; the teacher's has the answers. */
export const notebookPath = (id: string, reader: 'student' | 'teacher'): string =>
  internal(`/notebooks/${id}${reader === 'teacher' ? '.teacher' : ''}.ipynb`);
