// The platform's secret store as an edge: the shell that has one gives it, and no other part of the program knows which it is.
import type { Secret } from './secret.ts';

/**
 * Seals texts with a key that the system keeps for this user; what is sealed may lie in a file. `isThere` is asked each time, since a
 * store may be locked; without it neither of the others is called. A text that cannot be opened again comes back as null.
 */
export type SecretStore = {
  isThere: () => boolean;
  seal: (secret: Secret) => string;
  open: (sealed: string) => Secret | null;
};
