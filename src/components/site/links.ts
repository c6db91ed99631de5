export { activationPath, internal, lessonPath, notebookPath, outlinePath } from '../prose/paths.ts';
