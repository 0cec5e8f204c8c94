// The start that went better than the others, if one did. The more hours and days are compared, the more surely one of them looks
// good by luck; so each comparison gets its share of the chance that is allowed in all. Pure.
import type { Trends } from '../../../contract/trends.ts';
import { isClearlyBetter, middleOf } from './clearly-better.ts';
import { CHANCE, FAMILIES, LEAST_SESSIONS } from './limits.ts';

/** A session with a score: when it began on the user's clock (0: Monday), and how it went. */
export type Scored = { weekday: number; hour: number; score: number };

type Best<K> = { key: K; of: readonly Scored[] };

const scoresOf = (sessions: readonly Scored[]): number[] => sessions.map(({ score }) => score);

/** The group of the best middle that is clearly better than all other sessions together; null where none is. */
const bestGroup = <K>(sessions: readonly Scored[], keyOf: (session: Scored) => K): Best<K> | null => {
  const groups = [...Map.groupBy(sessions, keyOf)].filter(([, of]) => of.length >= LEAST_SESSIONS);
  const chance = CHANCE / FAMILIES / Math.max(1, groups.length);
  return groups
    .map(([key, of]) => ({ key, of, score: middleOf(scoresOf(of)) ?? 0 }))
    .toSorted((one, other) => other.score - one.score)
    .reduce<Best<K> | null>((best, { key, of }) => {
      if (best) return best;
      const others = sessions.filter((session) => keyOf(session) !== key);
      return isClearlyBetter(scoresOf(of), scoresOf(others), chance) ? { key, of } : null;
    }, null);
};

const startOf = (of: readonly Scored[], weekday: number | null): Trends['start'] => ({
  ...{ weekday, hour: of[0]!.hour, sessions: of.length, score: middleOf(scoresOf(of))! },
});

/** An hour that is better on all days, with its best day where its days differ; else a day's hour that is; null for neither. */
export const bestStart = (sessions: readonly Scored[]): Trends['start'] => {
  const hour = bestGroup(sessions, (session) => session.hour);
  const day = hour && bestGroup(hour.of, ({ weekday }) => weekday);
  if (day) return startOf(day.of, day.key);
  if (hour) return startOf(hour.of, null);
  const cell = bestGroup(sessions, (session) => session.weekday * 24 + session.hour);
  return cell && startOf(cell.of, cell.of[0]!.weekday);
};
