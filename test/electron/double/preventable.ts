/** An event as Electron hands it to listeners: the first argument, and it may be prevented. */
export type Preventable = { preventDefault: () => void; defaultPrevented: boolean };

/** Makes an event with these details; nobody has prevented it yet. */
export const preventable = <T extends object>(details: T): T & Preventable => {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: (): void => {
      event.defaultPrevented = true;
    },
  };
  return event;
};
