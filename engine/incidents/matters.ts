// Whom a fault touches: anybody who makes something for TikTok, and whoever is LIVE at this moment. Pure.
import type { Incident } from '../../contract/incident.ts';
import { layerOf } from '../../contract/verdict.ts';
import type { Feature, VerdictCode } from '../../contract/verdict.ts';

// To search and to connect other apps is nothing that a creator waits for; everything else is posting, going LIVE, seeing how
// it goes, or what the audience sees of it.
const nobodyWaitsFor: readonly Feature[] = ['search', 'api'];

/** True for a fault that takes something away from a creator: one that takes away nothing by name takes away everything. */
export const mattersToCreator = ({ severity, features }: Incident): boolean =>
  severity === 'down' || features.length === 0 || features.some((feature) => !nobodyWaitsFor.includes(feature));

const liveFeatures: readonly Feature[] = ['live', 'liveChat', 'ingest'];

// A stream that runs goes through these all the time, and suffers from trouble long before a page does.
const ofTheLine = ['device', 'lan', 'router', 'internet'];
const ofTheWay: readonly VerdictCode[] = ['path.loss', 'path.mtu', 'path.port-blocked', 'path.ingest-down'];

/**
 * True for a fault that concerns a LIVE that runs: any on the user's own line, poor as well as broken; what loses packets on the
 * way to TikTok; what takes away LIVE, its chat or going LIVE; and whatever is down as a whole. A site or an upload that fails
 * meanwhile does not, nor does a name lookup that is slow: the stream has its address.
 */
export const concernsLive = ({ code, severity, features }: Incident): boolean =>
  severity === 'down' ||
  ofTheLine.includes(layerOf(code) ?? '') ||
  ofTheWay.includes(code) ||
  features.some((feature) => liveFeatures.includes(feature));
