import { describe, expect, it } from 'vitest';
import type { IncidentFilter } from '../../../contract/incident.ts';
import { ok } from '../../../contract/result.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import { createExporter } from '../../../engine/memory/exporter.ts';
import type { ExporterOptions } from '../../../engine/memory/exporter.ts';
import { data, FROM_MS, TO_MS } from '../exports/evening.ts';
import { smallCatalog } from '../support/catalog-entries.ts';

const MOST = 500;
const all = Array.from({ length: 900 }, (_, index) => ({ ...data.incidents[0]!.incident, id: index + 1 }));

// A history of 900 incidents, of which the page of the latest 500 holds one that cannot be read.
const history = {
  state: () => ({ state: 'kept', since: null, sizeBytes: 0, capBytes: 0, notices: [] }),
  ask: (name: string, argument: unknown) => {
    if (name === 'incidents') {
      const { before = Infinity } = argument as IncidentFilter;
      const page = all.filter(({ id }) => id < before).slice(-MOST);
      return Promise.resolve(ok(page.filter(({ id }) => id !== 700).reverse()));
    }
    if (name === 'incident') return Promise.resolve(ok(data.incidents[0]));
    if (name === 'line') return Promise.resolve(ok(data.line));
    return Promise.resolve(ok(name === 'strip' ? { rows: [] } : []));
  },
} as unknown as ExporterOptions['history'];

describe('An export of a history with an incident that cannot be read', () => {
  it('lacks that one and no other', async () => {
    const take = createExporter({
      ...{ history, zone: 'UTC', version: '0.1.0', catalog: smallCatalog, hostName: '', userName: '' },
      ...{ settings: defaultSettings, now: () => TO_MS },
    });
    const made = await take({ form: 'json', fromMs: FROM_MS, toMs: TO_MS });
    if (!made.ok) throw new Error(made.error.message);
    const { incidents } = JSON.parse(made.value.files[0]!.text) as { incidents: unknown[] };
    expect(incidents).toHaveLength(899);
  });
});
