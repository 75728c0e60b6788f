/** Small plans of which it is plain what is to be found in them. */

/** A framework is no plan: nothing is asked of it, so nothing is found. */
export const clean = 'framework mine: Ours\n\noutcome home: People have a home\n';

/** One need that nothing answers, in the third line. */
export const unmet = `strategy north: North plan
  partnership: Northshire Community Justice Partnership
need home-on-release: A settled home
`;

export const part = 'part of north\n\nneed health: Health care\n';
