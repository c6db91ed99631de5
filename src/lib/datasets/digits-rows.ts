/** The published digits as a module of their own, so that they can come late: browsers do not import JSON alike. */
import rows from './digits.json' with { type: 'json' };

export const { labels, pictures } = rows;
