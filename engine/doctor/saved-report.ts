// A report that was saved earlier, read back to be compared with; the file is only read.
import { dnsReportSchema } from '../../contract/doctor.ts';
import type { DnsReport } from '../../contract/doctor.ts';
import { check, fail } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { Files } from '../deps/files.ts';
import { withFile } from '../places/file-trouble.ts';
import { parseJson } from '../settings/parse-json.ts';

/** Reads the report at `path`, or says which field of it is wrong. */
export const readSavedReport = (files: Pick<Files, 'readText'>, path: string): Promise<Result<DnsReport>> => {
  const where = `The report ${path}`;
  const advice = 'Name a file made by "doctor dns --json".';
  return withFile({ where, advice, code: 'bad-report' }, async () => {
    const text = await files.readText(path);
    if (text === null) return fail('bad-report', `${where} is not there. ${advice}`);
    const parsed = parseJson(text, 'bad-report', where);
    return parsed.ok ? check(dnsReportSchema, parsed.value, 'bad-report', where) : parsed;
  });
};
