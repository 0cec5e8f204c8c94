// The words of a notice: the verdict's own sentence as its title, what to do as its body, nothing else. Pure.
import { MINUTE_MS } from '../../contract/durations.ts';
import type { IncidentOccasion, Notice, NoticeAction } from '../../contract/alert.ts';
import { asMayBeSeen } from '../../contract/discreet.ts';
import type { Incident, IncidentDetails } from '../../contract/incident.ts';
import { message } from '../../contract/message.ts';
import type { Message } from '../../contract/message.ts';
import { mendingOf, todoOf } from '../../contract/todo.ts';

/** How the screen is, and whether sound is wanted. */
export type Manner = { discreet: boolean; sound: boolean; live: boolean };

/** What a notice says; when it is told and under which number is not known here. */
export type Wording = Omit<Notice, 'id' | 'at'>;

type LengthOf = 'down' | 'degraded' | 'flapping' | 'unseen';

const lengthWords = (kind: LengthOf, lengthMs: number): Message => {
  const whole = Math.round(lengthMs / MINUTE_MS);
  if (lengthMs < MINUTE_MS) return message(`notice.over.${kind}.moment`);
  if (whole < 60) return message(`notice.over.${kind}.minutes`, { minutes: whole });
  return message(`notice.over.${kind}.hours`, { hours: Math.floor(whole / 60), minutes: whole % 60 });
};

const kindOf = ({ end, flaps, severity }: Incident): LengthOf => {
  if (end === 'not-watched') return 'unseen';
  if (flaps > 0) return 'flapping';
  return severity === 'down' ? 'down' : 'degraded';
};

const hasFix = ({ last }: IncidentDetails): boolean => mendingOf(last.verdict).length > 0;

const actionsFor = (details: IncidentDetails): NoticeAction[] => [
  'check-again',
  'show',
  'snooze',
  ...(hasFix(details) ? (['fix'] as const) : []),
];

const urgencyOf = (occasion: IncidentOccasion, { severity }: Incident, { live }: Manner): Notice['urgency'] => {
  if (occasion === 'over') return 'low';
  // Such a notice stays until it is closed: only where every second counts.
  if (severity === 'down') return live ? 'critical' : 'normal';
  return severity === 'degraded' && occasion !== 'sharper' ? 'normal' : 'low';
};

/** The wording of a notice about an incident; `present` is what the verdict says now. */
export const wordingFor = (
  occasion: IncidentOccasion,
  details: IncidentDetails,
  present: { isWell: boolean; message: Message },
  manner: Manner,
): Wording => {
  const { incident } = details;
  const isOver = occasion === 'over';
  const sentence = isOver ? (present.isWell ? present.message : message('notice.over')) : incident.message;
  const advice = isOver ? lengthWords(kindOf(incident), incident.watchedMs) : message(todoOf(incident));
  const shown = (one: Message): Message => asMayBeSeen(one, manner);
  return {
    ...{
      occasion,
      incident: incident.id,
      group: `incident-${incident.id}`,
      title: shown(sentence),
      body: shown(advice),
    },
    urgency: urgencyOf(occasion, incident, manner),
    actions: isOver ? ['show'] : actionsFor(details),
    silent: manner.discreet || !manner.sound,
  };
};

/** The wording of the one notice that stands for all that would follow in a day, after `count` of them. */
export const summaryWording = (count: number): Wording => ({
  ...{ occasion: 'many', incident: null, group: 'many', urgency: 'low' },
  ...{ title: message('notice.many', { count }), body: message('notice.many.todo') },
  ...{ actions: ['show'], silent: true },
});
