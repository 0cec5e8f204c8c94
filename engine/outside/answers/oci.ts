// Oracle Cloud's status (Oracle's documentation, "Status service"): regions, their services, and how each does. States that
// nobody knows are no trouble.
import * as v from 'valibot';

const answerSchema = v.object({
  regionHealthReports: v.array(
    v.object({
      regionCanonicalName: v.string(),
      serviceHealthReports: v.array(v.object({ serviceStatus: v.string() })),
    }),
  ),
});

/** The regions in the United States; TikTok's servers there run in them (facts B.6). */
const regions: readonly string[] = ['us-ashburn-1', 'us-phoenix-1', 'us-chicago-1'];

// The documentation writes them with blanks, the service without.
const bad: readonly string[] = ['servicedisruption', 'servicedown'];

const isBad = ({ serviceStatus }: { serviceStatus: string }): boolean =>
  bad.includes(serviceStatus.replaceAll(/\s/g, '').toLowerCase());

/** The regions with trouble, by their canonical names; null for an answer that names none of them. */
export const readCloud = (value: unknown): string[] | null => {
  const read = v.safeParse(answerSchema, value);
  if (!read.success) return null;
  const ours = read.output.regionHealthReports.filter(({ regionCanonicalName }) =>
    regions.includes(regionCanonicalName),
  );
  if (ours.length === 0) return null;
  return ours
    .filter(({ serviceHealthReports }) => serviceHealthReports.some(isBad))
    .map(({ regionCanonicalName }) => regionCanonicalName);
};
