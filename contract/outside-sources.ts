// Those outside of this computer that may be asked whether they reach TikTok.

/** The outside sources a user may allow; none is asked before that. */
export const outsideSources = ['globalping', 'ooni', 'ioda', 'oci', 'ripestat', 'chatter'] as const;

export type OutsideSourceId = (typeof outsideSources)[number];
