export { activationPath, internal, lessonPath, outlinePath } from '../prose/paths.ts';
