/** One step from one form of the file to the next; steps are numbered from 1 without gaps, and never changed once released. */
export type Migration = { number: number; sql: string };
