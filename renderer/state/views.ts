/** The views of the window, in the order of the navigation. */
export const views = ['now', 'history', 'live', 'fixes', 'settings'] as const;

export type View = (typeof views)[number];
