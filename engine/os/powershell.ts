/** The arguments with which PowerShell runs a script: it greets nobody, reads no profile of the user's, and asks nothing. */
export const powerShellArgs = (script: string): readonly string[] => [
  ...['-NoLogo', '-NoProfile', '-NonInteractive'],
  ...['-Command', script],
];
