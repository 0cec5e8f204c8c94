// How the contact is, as the one stream of a window and its questions find it.
import type { Contact, Line } from './line.ts';

/** The contact as a line keeps it; listeners are told when its state changes. */
export type ContactBook = { note: (contact: Contact) => void; onContact: Line['onContact'] };

/** A book in which the contact is still being made. */
export const createContactBook = (): ContactBook => {
  const listeners = new Set<(contact: Contact) => void>();
  let contact: Contact = { state: 'connecting' };
  return {
    note: (next) => {
      if (next.state === contact.state) return;
      contact = next;
      listeners.forEach((listener) => listener(contact));
    },
    onContact: (listener) => {
      listeners.add(listener);
      listener(contact);
      return () => void listeners.delete(listener);
    },
  };
};
