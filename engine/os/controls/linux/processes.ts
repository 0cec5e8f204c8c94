// Programs that run here, found in /proc. Containers and other network namespaces share /proc with this one; a program there
// serves another network, and is none of ours.
import { readdir, readFile, readlink } from 'node:fs/promises';
import type { Process, ProcessesNamed } from './linux-edges.ts';

const textOf = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

const networkOf = (pid: string): Promise<string | null> => readlink(`/proc/${pid}/ns/net`).catch(() => null);

// The real user comes first, then those whose rights it borrows; the owner of /proc/PID itself is root's also for who only hides.
const userOf = (status: string): number | null => {
  const [, id] = /^Uid:\s+(\d+)\s+\1\s+\1\s+\1$/m.exec(status) ?? [];
  return id === undefined ? null : Number(id);
};

const processOf = async (pid: string, name: string, here: string | null): Promise<Process | null> => {
  if ((await textOf(`/proc/${pid}/comm`)).trimEnd() !== name) return null;
  const there = await networkOf(pid);
  // Only root may look at the namespace of others' programs; what cannot be seen is taken to be here, as nearly always.
  if (there !== null && here !== null && there !== here) return null;
  const words = (await textOf(`/proc/${pid}/cmdline`)).split('\0').slice(0, -1);
  if (words.length === 0) return null;
  const userId = userOf(await textOf(`/proc/${pid}/status`));
  return { pid: Number(pid), words, isRoots: userId === 0, ...(userId === null ? {} : { userId }) };
};

/** The programs of /proc; one that ends meanwhile is left out. */
export const processesNamed: ProcessesNamed = async (name) => {
  const entries = await readdir('/proc').catch(() => []);
  const here = await networkOf('self');
  const found = entries.filter((entry) => /^\d+$/.test(entry)).map((pid) => processOf(pid, name, here));
  return (await Promise.all(found)).filter((one) => one !== null);
};
