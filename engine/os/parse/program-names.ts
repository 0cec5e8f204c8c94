// Names of the programs that run, out of what a system lists.

/** `ps -axo comm=` of macOS: the path of each program, one a line, with whatever spaces it has. */
export const parsePsNames = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().split('/').at(-1) ?? '')
    .filter((name) => name !== '');

/** `tasklist /fo csv /nh` of Windows: the image name is the first field of each line; a quote in it would be doubled. */
export const parseTasklist = (text: string): string[] =>
  [...text.matchAll(/^"((?:[^"\r\n]|"")+)",/gm)].map(([, name = '']) => name.replaceAll('""', '"'));

/** `/proc/PID/comm` of Linux: the first 15 bytes of the name, and the end of the line. */
export const parseComm = (text: string): string => text.replace(/\n$/, '');
