// Programs that run here, found in /proc. Containers and other network namespaces share /proc with this one; a program there
// serves another network, and is none of ours.
import { readdir, readFile, readlink } from 'node:fs/promises';
import type { Process, ProcessesNamed } from './linux-edges.ts';

const textOf = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

const networkOf = (pid: string): Promise<string | null> => readlink(`/proc/${pid}/ns/net`).catch(() => null);

// The real user comes first, then those whose rights it borrows; the owner of /proc/PID itself is root's also for who only hides.
const isRoots = (status: string): boolean => /^Uid:\s+0\s+0\s+0\s+0$/m.test(status);

const processOf = async (pid: string, name: string, here: string | null): Promise<Process | null> => {
  if ((await textOf(`/proc/${pid}/comm`)).trimEnd() !== name) return null;
  const there = await networkOf(pid);
  // Only root may look at the namespace of others' programs; what cannot be seen is taken to be here, as nearly always.
  if (there !== null && here !== null && there !== here) return null;
  const words = (await textOf(`/proc/${pid}/cmdline`)).split('\0').slice(0, -1);
  return words.length === 0 ? null : { pid: Number(pid), words, isRoots: isRoots(await textOf(`/proc/${pid}/status`)) };
};

/** The programs of /proc; one that ends meanwhile is left out. */
export const processesNamed: ProcessesNamed = async (name) => {
  const entries = await readdir('/proc').catch(() => []);
  const here = await networkOf('self');
  const found = entries.filter((entry) => /^\d+$/.test(entry)).map((pid) => processOf(pid, name, here));
  return (await Promise.all(found)).filter((one) => one !== null);
};
