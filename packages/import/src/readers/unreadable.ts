/** A file that cannot be read. The message says why, and what to do, in plain English. */
export class Unreadable extends Error {}
