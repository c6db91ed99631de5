export { activationPath, internal, lessonPath } from '../prose/paths.ts';
