// What counts as trouble in a stream, and for how long it must be seen. All in one place, since the judge of the moment, the dips
// and the report must go by the same limits. Pure.
import { MINUTE_MS, SECOND_MS } from '../../../contract/durations.ts';

/** So much of the past is looked at for a moment: a bad quality must be told within 40 s of its beginning. */
export const WINDOW_MS = 40 * SECOND_MS;
/** After so long without a row nobody was watching, and what was before says nothing about now. */
export const GAP_MS = 10 * SECOND_MS;

/** Frames are counted over so long … */
export const FRAMES_MS = 30 * SECOND_MS;
/** … and from this share of lost ones on the stream wobbles; OBS’s window of statistics turns yellow there … */
export const WOBBLING_FRAMES = 0.01;
/** … and red there. */
export const FAILING_FRAMES = 0.05;
/** Fewer frames than five seconds of 30 are no share of anything. */
export const LEAST_FRAMES = 150;
/** One bad second is no trouble yet: so many must lose frames before it wobbles … */
export const WOBBLING_SECONDS = 2;
/** … and so many before it fails. */
export const FAILING_SECONDS = 3;

/**
 * OBS’s congestion is how full its queue is, by time: at 1 it begins to throw frames away. Above this it is worth a word
 * when it lasts for `CONGESTED_MS`: a proposal of what creators hit, not a measurement.
 */
export const CONGESTED = 0.3;
/** For so long. */
export const CONGESTED_MS = 10 * SECOND_MS;
/** Above this a shorter time will do (the same source). */
export const FILLING = 0.7;
/** For so long. */
export const FILLING_MS = 5 * SECOND_MS;
/** The queue is full. Below it OBS loses nothing, so that viewers see nothing; that is why less is no failure. */
export const FULL_QUEUE = 1;

/** Below this share of the usual bitrate a stream that was congested is thinner than it should be (the same source) … */
export const THIN_SHARE = 0.6;
/** … for so long. */
export const THIN_MS = 15 * SECOND_MS;
/** A usual bitrate is one that was held for a minute in all. */
export const LEAST_USUAL_ROWS = 60;

/** No sound and no picture fits in less (kbit/s): even sound alone takes 32 or more. */
export const FLAT_KILOBITS = 8;
/** Nothing leaves OBS for so long: more than a pause between two keyframes and a burst of the network. */
export const STALLED_MS = 5 * SECOND_MS;
/** The same for so long raises the alarm of a LIVE that nobody sees. */
export const GHOST_MS = 10 * SECOND_MS;
/** Until its first byte a stream has so long: OBS can be set to send it with a delay, mostly of less than a minute. */
export const BEGINNING_MS = MINUTE_MS;
/** So little (bytes a second) is the chatter of a system: no stream of video is below 100 kbit/s. */
export const CHATTER_BYTES = 12_500;

/** What OBS hands over must also leave the computer; headers and repeats only add to it. Below this share some of it does not … */
export const STARVED_SHARE = 0.8;
/** … and below this hardly any of it, … */
export const FAMISHED_SHARE = 0.3;
/** … for so long: the two counters are not read in the same moment. */
export const STARVED_MS = 15 * SECOND_MS;

/** A trouble counts as present when it was seen within so long. */
export const FRESH_MS = 5 * SECOND_MS;
/** Over is what was not seen for so long; it also keeps a trouble that comes each few seconds from flapping. */
export const CALM_MS = 15 * SECOND_MS;
/** A better known cause within so long is the cause of the whole dip: a verdict on quality takes three windows of 20 s. */
export const REFINE_MS = MINUTE_MS;

/** Fewer echo requests say nothing about an end of the line. */
export const LEAST_ECHOES = 5;
/** So many lost ones make loss; one or two of 20 are usual (binomial: three of 20 at 2 % loss are one window in 140). */
export const LEAST_LOST = 3;
/** So many lost in a row, by an end that answered before, is silence; at 10 % loss that is one time in ten thousand. */
export const SILENT_ECHOES = 4;
/** A Wi-Fi that moves to another access point is back by then: only a longer silence is a reason to go to the router. */
export const ROAM_MS = 10 * SECOND_MS;
/** By then a silence has become a verdict; where that is well all the same, somebody lets echoes fall by the way. */
export const TOLD_MS = 25 * SECOND_MS;
/** The router is cleaner than what lies beyond it where chance alone would make it look so less often than this. */
export const CLEANER_CHANCE = 0.01;
/** A computer that is so busy (percent of all processors) has no time to see when an answer came. */
export const BUSY_PERCENT = 95;
/** So long a stream goes on into the buffers of the system when nothing passes any more; what is sent later does pass. */
export const FLOWING_MS = 4 * SECOND_MS;
/** Whether the line is full shows in its RTT: it at least doubles … */
export const BLOATED_TIMES = 2;
/**
 * … and rises by so much. The verdict of a full line asks for more, 200 ms and five times; here frames are lost at the same time,
 * which is a second witness.
 */
export const BLOATED_MS = 50;
/** Close to the most that was ever sent: where answers wait as well, the line is full at that. */
export const FULL_SHARE = 0.9;
/** In the mean of so long: one second says little, since a stream is sent in bursts. */
export const UPLOAD_MS = 10 * SECOND_MS;
/** Headers take a few per cent of what a computer sends; so much is another program. */
export const OTHERS_SHARE = 0.3;
/** An upload fell when it is below this share of what it was … */
export const FELL_SHARE = 0.1;
/** … and was at least that of a poor stream (bytes a second: 400 kbit/s). */
export const STREAM_BYTES = 50_000;

/** The end of a LIVE: what was seen within so long before it. */
export const END_MS = 30 * SECOND_MS;
/** A shorter session has no score: a single bad moment would decide it. */
export const LEAST_SCORED_MS = 3 * MINUTE_MS;
/** Nor has one of which less was watched. */
export const LEAST_WATCHED = 0.5;
