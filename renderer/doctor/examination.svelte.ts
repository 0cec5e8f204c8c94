// The last examination of this window and the one before it. They outlive the view, so that somebody who goes to change a filter's
// list and comes back still sees what was found.
import type { Api } from '../../contract/api.ts';
import type { Client } from '../../contract/derive.ts';
import type { DnsReport } from '../../contract/doctor.ts';

type Examination = { report: DnsReport | null; before: DnsReport | null; busy: boolean; trouble: string | null };

/** What is known: the latest report, the one before it, whether one is on its way, and why the last one did not come. */
export const examination = $state<Examination>({ report: null, before: null, busy: false, trouble: null });

/** Examines once, however often it is asked meanwhile. */
export const examine = async (client: Client<Api>): Promise<void> => {
  if (examination.busy) return;
  examination.busy = true;
  try {
    const answer = await client.doctor.dns();
    examination.trouble = answer.ok ? null : answer.error.message;
    // Stopped: what was found before stays.
    if (!answer.ok || answer.value === null) return;
    examination.before = examination.report;
    examination.report = answer.value;
  } finally {
    examination.busy = false;
  }
};
