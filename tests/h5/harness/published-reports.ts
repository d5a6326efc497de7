import { join } from 'node:path';
import type { PublishedReport } from '../../../contract/annual-report';
import { renderSections } from '../../../domain/annual-report';
import { snapshotColumns, titleOf } from '../../../server/modules/annual-report/snapshot';
import { changeReport, lockReport } from '../../../server/modules/annual-report/store';
import { openStore } from '../../../server/platform/db/open-store';
import { finishedSections, imported, smallImport } from '../../domain/annual-report/reports';
import type { Site } from './site';

/** The report on 2025 as it is published from cases, and that on 2024 as it is brought in, without text. */
const reports = (): readonly PublishedReport[] => {
  const of2025 = imported(smallImport(2025));
  const of2024 = imported(smallImport(2024));
  const shared = { scope: 'city', publishedOn: '2026-03-20' } as const;
  return [
    {
      ...shared,
      title: titleOf('临溪市', 2025),
      source: 'ledger',
      report: of2025,
      sections: renderSections(finishedSections(), of2025).map(({ title, paragraphs }) => ({
        title,
        paragraphs: [...paragraphs],
      })),
    },
    { ...shared, title: titleOf('临溪市', 2024), source: 'import', report: of2024, sections: [] },
  ];
};

/** Publishes both in the store of a running site, as another process would. */
export async function publishReports({ dataDir }: Pick<Site, 'dataDir'>): Promise<void> {
  const store = await openStore({ kind: 'embedded', file: join(dataDir, 'mingbai.db') });
  try {
    for (const report of reports()) {
      const { scope, source } = report;
      await store.write(async (trx) => {
        const row = await lockReport(store, trx, report.report.year, scope);
        await changeReport(trx, row, {
          source,
          ...snapshotColumns(report, new Date('2026-03-20T02:00:00Z'), 'staff-1'),
        });
      });
    }
  } finally {
    await store.close();
  }
}
