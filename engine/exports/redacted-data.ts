// The one door through which the history's texts go into an export: whoever writes one never sees what was taken out. Pure.
import type { Incident, IncidentDetails, IncidentPicture } from '../../contract/incident.ts';
import type { Message, MessageParam } from '../../contract/message.ts';
import type { Evidence, LayerStates, Verdict } from '../../contract/verdict.ts';
import type { ExportData } from './export-data.ts';

type Change = (text: string) => string;

const inParam = (param: MessageParam, change: Change): MessageParam => {
  if (typeof param === 'string') return change(param);
  return typeof param === 'number' || Array.isArray(param) ? param : inMessage(param, change);
};

/** The message with every text in it changed. */
export const inMessage = ({ id, params }: Message, change: Change): Message => ({
  id,
  params: Object.fromEntries(Object.entries(params).map(([name, param]) => [name, inParam(param, change)])),
});

const inEvidence = (evidence: Evidence, change: Change): Evidence => ({
  ...evidence,
  probe: change(evidence.probe),
  message: inMessage(evidence.message, change),
});

const inLayers = (layers: LayerStates, change: Change): LayerStates =>
  Object.fromEntries(
    Object.entries(layers).map(([layer, { status, message }]) => [
      layer,
      { status, message: inMessage(message, change) },
    ]),
  ) as LayerStates;

// The summary is the message in words; it is said anew from what is left of the message.
const inVerdict = (verdict: Verdict, change: Change): Verdict => ({
  ...verdict,
  summary: '',
  message: inMessage(verdict.message, change),
  evidence: verdict.evidence.map((one) => inEvidence(one, change)),
  wouldChangeMind: verdict.wouldChangeMind.map((one) => inMessage(one, change)),
  notJudged: verdict.notJudged.map(({ what, because }) => ({
    what: change(what),
    because: inMessage(because, change),
  })),
  fixes: verdict.fixes.map(change),
});

const inPicture = ({ verdict, layers }: IncidentPicture, change: Change): IncidentPicture => ({
  verdict: inVerdict(verdict, change),
  layers: inLayers(layers, change),
});

/** The incident with every text changed; the user's notes are left out unless they are wanted. */
export const inIncident = (incident: Incident, change: Change, withNotes: boolean): Incident => ({
  ...incident,
  message: inMessage(incident.message, change),
  notes: withNotes ? incident.notes.map((note) => ({ ...note, text: change(note.text) })) : [],
});

const inDetails = (
  { incident, first, last }: IncidentDetails,
  change: Change,
  withNotes: boolean,
): IncidentDetails => ({
  incident: inIncident(incident, change, withNotes),
  first: inPicture(first, change),
  last: inPicture(last, change),
});

/** The data with every text changed; the user's notes are left out unless they are wanted. */
export const redactedData = (data: ExportData, change: Change, withNotes: boolean): ExportData => ({
  ...data,
  incidents: data.incidents.map((details) => inDetails(details, change, withNotes)),
});
