// What was told in an earlier run, from the lines of its log: nothing is told twice because the program was started again. Pure.
import { incidentOccasions } from '../../contract/alert.ts';
import type { AlertLogLine, IncidentOccasion } from '../../contract/alert.ts';
import type { IncidentDetails } from '../../contract/incident.ts';
import type { Case } from './alert-policy.ts';
import { nothingToTell } from './alert-round.ts';
import type { Alerts } from './alert-round.ts';
import { afterNotice, afterSilence, nothingTold } from './telling.ts';
import type { Telling } from './telling.ts';

const msOf = ({ at }: AlertLogLine): number => Date.parse(at);

type IncidentLine = AlertLogLine & { occasion: IncidentOccasion };

const isAbout =
  (id: number) =>
  (line: AlertLogLine): line is IncidentLine =>
    line.incident === id && incidentOccasions.some((one) => one === line.occasion);

const tellingFrom = (lines: readonly AlertLogLine[], { incident }: IncidentDetails): Telling =>
  lines.filter(isAbout(incident.id)).reduce<Telling>((telling, line) => {
    const { occasion, reason, told } = line;
    const next = told ? afterNotice(telling, occasion, incident, msOf(line)) : afterSilence(telling, reason.id);
    return { ...next, last: { occasion, reason: reason.id } };
  }, nothingTold);

/** The state of alerts at the beginning of a run at `atMs` (epoch ms), from the log and the incidents that may go on. */
export const alertsFromLog = (
  log: readonly AlertLogLine[],
  incidents: readonly IncidentDetails[],
  atMs: number,
): Alerts => {
  const lines = log.toSorted((a, b) => msOf(a) - msOf(b));
  const cases = incidents.map((details): Case => {
    const { parent, startedAt, endedAt } = details.incident;
    return {
      ...{ details, telling: tellingFrom(lines, details) },
      parentEndedMs: parent === null ? null : Date.parse(startedAt),
      endedMs: endedAt === null ? null : Date.parse(endedAt),
    };
  });
  const told = lines.filter((line) => line.told);
  const summary = told.findLast(({ occasion }) => occasion === 'many');
  return {
    ...{ ...nothingToTell, cases, atMs, toldAtMs: told.map(msOf) },
    summaryAtMs: summary ? msOf(summary) : null,
  };
};
