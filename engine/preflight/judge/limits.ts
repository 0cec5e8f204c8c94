// From which figure on something speaks against going LIVE. Pure.

/** A guide for LIVE on TikTok names less than 1 % loss (simcentric.com, on the streaming quality of TikTok LIVE) … */
export const LOSS_CAREFUL = 0.01;
/** … and less than 30 ms of jitter. */
export const JITTER_MS = 30;
/** From here on the diagnosis calls a line lossy, whatever is done over it. */
export const LOSS_NO_GO = 0.1;
/** A share of so few packets is chance: one lost of fifty is 2 %. */
export const LEAST_LOST = 3;
/** By so much RTT rises on a line that keeps long queues (grade D of the bufferbloat tests of Waveform and DSLReports). */
export const QUEUE_CAREFUL_MS = 200;
/** From grade C on it is worth a note. */
export const QUEUE_NOTE_MS = 60;
/** Below this Wi-Fi begins to lose packets, as the diagnosis has it. */
export const WEAK_DBM = -75;
/** A LIVE of two hours at 6000 kbit/s, recorded as well, takes 5.4 GB. */
export const LITTLE_DISK_MEGABYTES = 6000;
/** What is left on such a computer is too little for an encoder; ours to choose. */
export const BUSY_CPU_PERCENT = 80;
/** A stream beyond what was usual by this much is a new one. */
export const BEYOND_USUAL = 1.2;
