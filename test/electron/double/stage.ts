// What all parts of the double share: how far the app has come, and what happened in which order.

/** The app's life so far. */
export type Stage = {
  /** Everything that main.ts did to Electron, in order. */
  order: string[];
  isReady: boolean;
  /** Notes a step, which Electron allows only before the app is ready, only after, or at any time. */
  note: (step: string, when?: 'before-ready' | 'after-ready') => void;
};

/** A life that has just begun. */
export const createStage = (): Stage => {
  const stage: Stage = {
    order: [],
    isReady: false,
    note: (step, when) => {
      if (when === 'before-ready' && stage.isReady) throw new Error(`${step}: only before the app is ready`);
      if (when === 'after-ready' && !stage.isReady) throw new Error(`${step}: only after the app is ready`);
      stage.order.push(step);
    },
  };
  return stage;
};
