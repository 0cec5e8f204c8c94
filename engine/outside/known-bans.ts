// Countries in which TikTok was banned by law when this list was made. Lists disagree and bans come and go, so this is a hint
// beside what was measured, and never proof of anything.

/** The day of the list. */
export const LISTED_AT = '2026-11-21';

/** A ban: the country (ISO 3166-1) and the day or year since when (facts B.3; only those that the lists agree on). */
export type Ban = { country: string; since: string };

const bans: readonly Ban[] = [
  { country: 'IN', since: '2020-06-29' },
  { country: 'IR', since: '2020' },
  { country: 'AF', since: '2022' },
  { country: 'CN', since: '2020' },
  { country: 'GA', since: '2026-02-18' },
];

/** The ban of a country that is on the list, if any. */
export const banIn = (country: string | null): Ban | null => bans.find((ban) => ban.country === country) ?? null;
