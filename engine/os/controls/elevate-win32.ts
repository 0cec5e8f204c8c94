// Windows: the verb `runas`, for which the system shows its own question (UAC). PowerShell's Start-Process would say in words of the
// user's language that it was closed, so .NET is asked directly: its exception carries the number. The program and its line of
// arguments travel as base64, in which no letter means anything to PowerShell.
import { powerShellArgs } from '../powershell.ts';
import type { CommandStep } from './step.ts';
import type { Done, StepEnd } from './step-end.ts';

/** ERROR_CANCELLED: the question was closed; ERROR_ELEVATION_REQUIRED: a program needs more rights than it has (winerror.h). */
const cancelled = 1223;
const elevationRequired = 740;

const script = [
  "$ErrorActionPreference = 'Stop'",
  '$text = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($data))',
  '$wanted = $text | ConvertFrom-Json',
  '$start = New-Object Diagnostics.ProcessStartInfo',
  '$start.FileName = $wanted.program',
  '$start.Arguments = $wanted.line',
  "$start.Verb = 'runas'",
  '$start.UseShellExecute = $true',
  "$start.WindowStyle = 'Hidden'",
  'try { $process = [Diagnostics.Process]::Start($start) } catch { $why = $_.Exception; ' +
    'while ($why.InnerException) { $why = $why.InnerException }; ' +
    'if ($why -is [ComponentModel.Win32Exception]) { exit $why.NativeErrorCode }; exit 1 }',
  '$process.WaitForExit()',
  'exit $process.ExitCode',
].join('; ');

/** Backslashes count only in front of a quotation mark, where each must be doubled (CommandLineToArgvW). */
const quoted = (argument: string): string => `"${argument.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;

/** The line that Windows takes apart into exactly these arguments again. */
export const windowsArgumentLine = (args: readonly string[]): string =>
  args.map((argument) => (/^[\w.:/=\\-]+$/.test(argument) ? argument : quoted(argument))).join(' ');

/** PowerShell with the constant script; `program` is started without any shell. */
export const elevateOnWindows = (program: string, args: readonly string[]): Pick<CommandStep, 'program' | 'args'> => {
  const wanted = JSON.stringify({ program, line: windowsArgumentLine(args) });
  const data = Buffer.from(wanted, 'utf8').toString('base64');
  return { program: 'powershell', args: powerShellArgs(`$data = '${data}'; ${script}`) };
};

/** The number of the question that was closed, or of a program that lacks rights. */
export const readWindowsEnd = ({ exitCode }: Done, wasElevated: boolean): StepEnd | null => {
  if (wasElevated && exitCode === cancelled) return { type: 'declined' };
  return exitCode === elevationRequired ? { type: 'not-permitted' } : null;
};
