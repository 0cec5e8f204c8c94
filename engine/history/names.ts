// Names of probes, targets and faults, each stored once: readings come by the hundred thousand.
import type { DatabaseSync } from 'node:sqlite';

/** Gives the number of a name, which is given a number when it is new. Numbers are kept for one transaction alone. */
export const namesIn = (db: DatabaseSync): ((name: string) => number) => {
  const known = new Map<string, number>();
  const find = db.prepare('SELECT id FROM names WHERE name = ?');
  const add = db.prepare('INSERT INTO names (name) VALUES (?)');
  return (name) => {
    const number = known.get(name) ?? find.get(name)?.['id'] ?? add.run(name).lastInsertRowid;
    known.set(name, Number(number));
    return Number(number);
  };
};
