// The programs that people go LIVE with, by the names under which they run. The names are what public code looks for, as of 2026;
// none was seen running here but OBS's own on Linux. A name that is wrong costs no more than an offer that is not made. Pure.
import type { EncoderId } from '../../../contract/session.ts';

/** A program: its id, what people call it, and its names on any system, in small letters. */
export type KnownEncoder = { id: EncoderId; name: string; runsAs: readonly string[] };

/**
 * The first that runs is told, so TikTok's own stands first: whoever has it open beside OBS streams with it. OBS's are those of its
 * builds; Streamlabs' those of Discord's list of streaming tools; those of PRISM, XSplit and vMix stand in Chatterino's list of
 * broadcasting programs, PRISM's in its own sources, too; Meld's in plug-ins that control it; LIVE Studio's in programs that start it.
 */
export const knownEncoders: readonly KnownEncoder[] = [
  { id: 'live-studio', name: 'TikTok LIVE Studio', runsAs: ['tiktok live studio.exe', 'tiktok live studio'] },
  {
    ...{ id: 'streamlabs', name: 'Streamlabs Desktop' },
    runsAs: ['streamlabs desktop.exe', 'streamlabs obs.exe', 'streamlabs desktop'],
  },
  { id: 'prism', name: 'PRISM Live Studio', runsAs: ['prismlivestudio.exe', 'prismlivestudio'] },
  { id: 'meld', name: 'Meld Studio', runsAs: ['meldstudio.exe', 'meld studio.exe', 'meldstudio', 'meld studio'] },
  { id: 'xsplit', name: 'XSplit Broadcaster', runsAs: ['xsplit.core.exe'] },
  { id: 'vmix', name: 'vMix', runsAs: ['vmix64.exe', 'vmix.exe'] },
  { id: 'obs', name: 'OBS', runsAs: ['obs64.exe', 'obs32.exe', 'obs'] },
];

/** The encoder among programs, by their names; null where none of them is one. */
export const encoderAmong = (programs: readonly string[]): KnownEncoder | null => {
  const names = new Set(programs.map((name) => name.toLowerCase()));
  return knownEncoders.find(({ runsAs }) => runsAs.some((name) => names.has(name))) ?? null;
};
