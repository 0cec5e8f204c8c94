// How the contact is, out of several subscriptions: as good as the worst of them, since what only one of them hears anew may
// be what the window does not show.
import type { Contact, Line } from './line.ts';

/** The contact as a line keeps it. */
export type ContactBook = {
  /** Notes how one subscription fares, or the whole line where none is named. */
  note: (contact: Contact, subscription?: object) => void;
  /** A subscription has ended and says nothing more about the contact. */
  forget: (subscription: object) => void;
  onContact: Line['onContact'];
};

const worstFirst: readonly Contact['state'][] = ['shut-out', 'lost', 'here', 'connecting'];

const worstOf = (contacts: readonly Contact[]): Contact | undefined =>
  worstFirst
    .map((state) => contacts.find((contact) => contact.state === state))
    .find((contact) => contact !== undefined);

/** A book in which the contact is still being made. */
export const createContactBook = (): ContactBook => {
  const listeners = new Set<(contact: Contact) => void>();
  const known = new Map<object, Contact>();
  let contact: Contact = { state: 'connecting' };
  const tell = (next: Contact | undefined): void => {
    if (!next || next.state === contact.state) return;
    contact = next;
    listeners.forEach((listener) => listener(contact));
  };
  return {
    note: (next, subscription) => {
      if (!subscription) return tell(next);
      known.set(subscription, next);
      tell(worstOf([...known.values()]));
    },
    forget: (subscription) => {
      known.delete(subscription);
      tell(worstOf([...known.values()]));
    },
    onContact: (listener) => {
      listeners.add(listener);
      listener(contact);
      return () => void listeners.delete(listener);
    },
  };
};
