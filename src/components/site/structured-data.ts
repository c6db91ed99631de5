/** Pages in the words of schema.org, for search engines and catalogues of learning materials. */

const context = 'https://schema.org';
/** Of texts and figures: CC BY 4.0. */
export const licence = 'https://creativecommons.org/licenses/by/4.0/';
const course = 'Negative Slope';

interface LessonFacts {
  readonly url: string;
  readonly home: string;
  readonly title: string;
  readonly description: string;
  readonly objectives: readonly string[];
  readonly minutes: { readonly figures: number };
  readonly number: number;
  readonly updated: Date;
}

/** A lesson: https://schema.org/LearningResource. */
export const lessonData = (lesson: LessonFacts): object => ({
  '@context': context,
  '@type': 'LearningResource',
  name: lesson.title,
  description: lesson.description,
  url: lesson.url,
  learningResourceType: 'Lesson',
  educationalLevel: 'Beginner',
  teaches: lesson.objectives,
  timeRequired: `PT${lesson.minutes.figures}M`,
  position: lesson.number,
  inLanguage: 'en',
  isAccessibleForFree: true,
  interactivityType: 'mixed',
  license: licence,
  dateModified: lesson.updated.toISOString().slice(0, 10),
  isPartOf: { '@type': 'Course', name: course, url: lesson.home },
});

interface CourseFacts {
  readonly url: string;
  readonly description: string;
  readonly lessons: readonly { readonly title: string; readonly url: string }[];
}

/** The course: https://schema.org/Course. */
export const courseData = ({ url, description, lessons }: CourseFacts): object => ({
  '@context': context,
  '@type': 'Course',
  name: course,
  description,
  url,
  inLanguage: 'en',
  isAccessibleForFree: true,
  license: licence,
  provider: { '@type': 'Organization', name: course, url },
  hasPart: lessons.map((lesson) => ({ '@type': 'LearningResource', name: lesson.title, url: lesson.url })),
});

interface GlossaryFacts {
  readonly url: string;
  readonly terms: readonly { readonly name: string; readonly url: string }[];
}

/** The glossary: https://schema.org/DefinedTermSet. */
export const glossaryData = ({ url, terms }: GlossaryFacts): object => ({
  '@context': context,
  '@type': 'DefinedTermSet',
  '@id': url,
  name: `Glossary of ${course}`,
  url,
  inLanguage: 'en',
  license: licence,
  hasDefinedTerm: terms.map((term) => ({
    '@type': 'DefinedTerm',
    '@id': term.url,
    name: term.name,
    url: term.url,
    inDefinedTermSet: url,
  })),
});
