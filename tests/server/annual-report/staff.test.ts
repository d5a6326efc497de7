import type { PublishedReport, ReportDraft } from '../../../contract/annual-report';
import type { Problem } from '../../../contract/error';
import { FEE_INCOME } from '../../../domain/annual-report';
import { PERMISSIONS, STAFF_ROLES, type Permission } from '../../../domain/staff';
import { finishedSections, smallImport } from '../../domain/annual-report/reports';
import { onEachEngine } from '../foi/engines';
import { aHistory, runReports, type ReportApp } from './report-app';

const HEAD = 'office-head';
const tableTwo = {
  regulations: { made: null, repealed: null, inForce: null },
  normativeDocuments: { made: 3, repealed: 1, inForce: 82 },
  licensing: 1300,
  punishment: 310,
  coercion: 2,
  fees: 55.25,
};

const someCases = () => [
  aHistory('0001', '2024-12-30', 'granted'),
  aHistory('0002', '2025-03-03', 'granted'),
  aHistory('0003', '2025-04-01', 'not-held', {
    applicant: { type: 'organisation', uscc: '91350100M000100Y43' },
  }),
  aHistory('0004', '2025-12-29', 'granted', { department: 'minzheng' }),
];

onEachEngine((engine) => {
  let city: ReportApp;
  beforeEach(async () => {
    city = await runReports(engine);
    city.cases = someCases();
  });
  afterEach(() => city.stop());

  const draft = async (query = ''): Promise<ReportDraft> =>
    (await city.as(HEAD, 'GET', `/api/staff/reports/2025${query}`)).json<ReportDraft>();
  const finish = async () => {
    await city.as(HEAD, 'PUT', '/api/staff/reports/2025/table-two', tableTwo);
    await city.as(HEAD, 'PUT', '/api/staff/reports/2025/sections', { sections: finishedSections() });
  };
  const publish = () => {
    city.clock.set('2026-03-20T10:00:00+08:00');
    return city.as(HEAD, 'POST', '/api/staff/reports/2025/publish');
  };

  describe('registerAnnualReport', () => {
    it('counts the tables from the cases (国办公开办函〔2021〕30号)', async () => {
      const { report, dueOn, state } = await draft();
      expect(report.tableThree).toMatchObject({
        '1': { naturalPerson: 2, commercialEnterprise: 1, total: 3 },
        '2': { total: 1 },
        '3.1': { total: 2 },
        '3.4.1': { commercialEnterprise: 1, total: 1 },
        '3.7': { total: 3 },
        '4': { total: 1 },
      });
      expect([dueOn, state]).toEqual(['2026-03-31', 'draft']);
    });

    it('counts one department alone, due two months earlier (条例第四十九条)', async () => {
      const { report, dueOn } = await draft('?scope=minzheng');
      expect(report.tableThree['1'].total).toBe(1);
      expect(dueOn).toBe('2026-01-31');
    });

    it('carries the name of whose report it is: the city, or the department (条例第四十九条)', async () => {
      const city2025 = await city.as(HEAD, 'GET', '/api/staff/reports/2025/export.html');
      expect(city2025.body).toContain('临溪市2025年政府信息公开工作年度报告');
      const department = await city.as(HEAD, 'GET', '/api/staff/reports/2025/export.html?scope=minzheng');
      expect(department.body).toContain('临溪市minzheng局2025年政府信息公开工作年度报告');
    });

    it('opens the cases behind a cell, by number and title only', async () => {
      const answer = await city.as(HEAD, 'GET', '/api/staff/reports/2025/cells/3.4.1/total');
      expect(answer.json()).toEqual({
        count: 1,
        cases: [{ id: '0003', number: '2025-0003', title: '申请0003' }],
      });
      const unknown = await city.as(HEAD, 'GET', '/api/staff/reports/2025/cells/3.9/total');
      expect([unknown.statusCode, unknown.json<Problem>().code]).toEqual([404, 'report.no-cell']);
    });

    it('counts an applicant where staff say, in that row and column only', async () => {
      const put = await city.as(HEAD, 'PUT', '/api/staff/reports/columns/0003', { column: 'researchInstitution' });
      expect(put.statusCode).toBe(200);
      const { tableThree } = (await draft()).report;
      expect(tableThree['3.4.1']).toMatchObject({ commercialEnterprise: 0, researchInstitution: 1, total: 1 });
      const missing = await city.as(HEAD, 'PUT', '/api/staff/reports/columns/none', { column: 'otherOrg' });
      expect(missing.statusCode).toBe(404);
    });

    it('refuses to publish while an error stands, with each finding (条例第五十条)', async () => {
      const refused = await publish();
      expect(refused.statusCode).toBe(422);
      expect(refused.headers['content-type']).toMatch(/^application\/problem\+json/);
      const { code, issues } = refused.json<Problem>();
      expect([code, issues?.[0]?.code]).toEqual(['report.findings', 'report.s1']);
      expect((await city.as('', 'GET', '/api/annual-reports/2025')).statusCode).toBe(404);
    });

    it('refuses to publish before the year is over', async () => {
      await finish();
      city.clock.set('2025-12-31T23:59:59+08:00');
      const refused = await city.as(HEAD, 'POST', '/api/staff/reports/2025/publish');
      expect([refused.statusCode, refused.json<Problem>().code]).toEqual([422, 'report.year-not-over']);
    });

    it('keeps what was published, whatever happens to the cases afterwards', async () => {
      await finish();
      const published = await publish();
      expect(published.statusCode).toBe(201);
      city.cases.push(aHistory('0005', '2025-05-05', 'granted'));
      expect((await draft()).report.tableThree['1'].total).toBe(3);
      for (const url of ['/api/staff/reports/2025/table-two', '/api/staff/reports/2025/sections']) {
        const body = url.endsWith('two') ? tableTwo : { sections: finishedSections() };
        const refused = await city.as(HEAD, 'PUT', url, body);
        expect([refused.statusCode, refused.json<Problem>().code]).toEqual([409, 'report.published']);
      }
      const twice = await publish();
      expect(twice.statusCode).toBe(409);
      const shown = await city.as('', 'GET', '/api/annual-reports/2025');
      expect(shown.json()).toEqual(published.json());
      const same = await city.app.inject({
        url: '/api/annual-reports/2025',
        headers: { 'if-none-match': String(shown.headers.etag) },
      });
      expect([same.statusCode, same.body]).toEqual([304, '']);
      const list = await city.as('', 'GET', '/api/annual-reports');
      expect(list.json()).toEqual({ items: [{ year: 2025, scope: 'city', publishedOn: '2026-03-20' }] });
    });

    it('hands the same to a first screen as to the API', async () => {
      await finish();
      await publish();
      for (const url of ['/api/annual-reports', '/api/annual-reports/2025', '/api/foi/statistics?year=2025']) {
        const shown = await city.as('', 'GET', url);
        expect(JSON.parse(String(await city.answers.read(url)))).toEqual(shown.json());
      }
      const nothing = [
        '/api/annual-reports/2024',
        '/api/annual-reports/2025?scope=yibao',
        '/api/annual-reports/../staff/reports',
        '/api/foi/statistics?year=2001',
        '/api/foi/statistics?year=2027',
        '/api/foi/statistics',
      ];
      for (const url of nothing) expect([url, await city.answers.read(url)]).toEqual([url, null]);
    });

    it('publishes once when two ask at the same time', async () => {
      await finish();
      const both = await Promise.all([publish(), publish()]);
      expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
    });

    it('writes text whose numbers are those of the table, and tells the fee income (国办函〔2020〕109号)', async () => {
      await finish();
      const sections = finishedSections().map((texts, index) =>
        index === 2 ? [['新收', { cell: '1', column: 'total' }, '件。']] : texts,
      );
      await city.as(HEAD, 'PUT', '/api/staff/reports/2025/sections', { sections });
      city.cases.push(aHistory('0005', '2025-05-05', 'granted'));
      const { written } = await draft();
      expect(written[2]!.paragraphs).toEqual(['新收4件。']);
      expect(sections[5]![0]).toContainEqual(FEE_INCOME);
      expect(written[5]!.paragraphs).toEqual(['本年收取政府信息公开信息处理费0元。']);
    });

    it('writes each act to the audit log', async () => {
      await finish();
      await publish();
      const rows = await city.store.read
        .selectFrom('audit_log')
        .select(['action', 'actor', 'subject'])
        // The chain's own first row is nobody's act.
        .where('action', '!=', 'audit.chain-begins')
        .orderBy('id')
        .execute();
      expect(rows.map(({ action }) => action).sort()).toEqual([
        'report.publish',
        'report.sections',
        'report.table-two',
      ]);
      expect(new Set(rows.map(({ actor, subject }) => `${actor} ${subject}`))).toEqual(
        new Set(['staff-1 report/2025/city']),
      );
    });

    it('brings in a past year that adds up, and warns this year where it carries over another number', async () => {
      const done = await city.as(HEAD, 'POST', '/api/staff/reports/import', smallImport(2024));
      expect(done.statusCode).toBe(201);
      expect(done.json<PublishedReport>().report.tableThree['4'].total).toBe(6);
      const warned = (await draft()).findings.filter(({ code }) => code === 'R4');
      expect(warned.map(({ severity }) => severity)).toEqual(['warning', 'warning', 'warning']);
      const cell = await city.as(HEAD, 'GET', '/api/staff/reports/2024/cells/1/total');
      expect(cell.json<Problem>().code).toBe('report.imported-year');
      expect((await city.as(HEAD, 'POST', '/api/staff/reports/import', smallImport(2024))).statusCode).toBe(409);
    });

    it('makes no report for a department that the directory does not know', async () => {
      for (const [method, url, body] of [
        ['POST', '/api/staff/reports/import', { ...smallImport(2024), scope: 'unknown' }],
        ['POST', '/api/staff/reports/2025/publish?scope=unknown', undefined],
        ['GET', '/api/staff/reports/2025/export.html?scope=unknown', undefined],
      ] as const) {
        const refused = await city.as(HEAD, method, url, body);
        expect([url, refused.statusCode, refused.json<Problem>().code]).toEqual([url, 422, 'report.scope']);
      }
    });

    it('refuses a past year that does not add up, naming rule and cell', async () => {
      const tables = smallImport(2024);
      const table3 = tables.table3.map((row) => (row.code === '3.6.3' ? { ...row, total: row.total + 1 } : row));
      const refused = await city.as(HEAD, 'POST', '/api/staff/reports/import', { ...tables, table3 });
      expect(refused.statusCode).toBe(422);
      expect(refused.json<Problem>().issues?.map(({ code }) => code)).toEqual(['report.r2', 'report.r3']);
      expect((await city.as(HEAD, 'GET', '/api/staff/reports')).json()).toEqual({ items: [] });
    });

    it('tells the public how many were answered in time, of how many (条例第三十三条)', async () => {
      const view = (await city.as('', 'GET', '/api/foi/statistics?year=2025')).json<Record<string, unknown>>();
      expect(view).toMatchObject({
        received: 3,
        onTime: { numerator: 3, denominator: 3 },
        workingDays: { denominator: 3 },
      });
      expect((await city.as('', 'GET', '/api/foi/statistics?year=2027')).statusCode).toBe(404);
    });

    it('tells the same of one department, and the departments add up to the city', async () => {
      const of = async (department: string): Promise<number> => {
        const url = `/api/foi/statistics?year=2025&department=${department}`;
        return (await city.as('', 'GET', url)).json<{ received: number }>().received;
      };
      const departments = [...new Set(city.cases.map((each) => each.department))];
      const each = await Promise.all(departments.map(of));
      expect(each.reduce((sum, received) => sum + received, 0)).toBe(3);
      expect(await of('without-cases')).toBe(0);
      expect((await city.as('', 'GET', '/api/foi/statistics?year=2025&department=unknown')).statusCode).toBe(404);
    });
  });
});

describe('registerAnnualReport for each role', () => {
  let city: ReportApp;
  beforeAll(async () => {
    const { embedded } = await import('../foi/engines');
    city = await runReports(embedded);
  });
  afterAll(() => city.stop());

  const routes: readonly (readonly ['GET' | 'PUT' | 'POST', string, Permission])[] = [
    ['GET', '/api/staff/reports', 'report.read'],
    ['GET', '/api/staff/reports/2025', 'report.read'],
    ['GET', '/api/staff/reports/2025/cells/1/total', 'report.read'],
    ['GET', '/api/staff/reports/2025/export.html', 'report.read'],
    ['GET', '/api/staff/reports/2025/export.docx', 'report.read'],
    ['GET', '/api/staff/reports/2025/export.xlsx', 'report.read'],
    ['PUT', '/api/staff/reports/2025/table-two', 'report.write'],
    ['PUT', '/api/staff/reports/2025/sections', 'report.write'],
    ['PUT', '/api/staff/reports/columns/x', 'report.write'],
    ['POST', '/api/staff/reports/2025/publish', 'report.publish'],
    ['POST', '/api/staff/reports/import', 'report.publish'],
  ];
  const bodies: Readonly<Record<string, object>> = {
    'table-two': tableTwo,
    sections: { sections: finishedSections() },
    x: { column: 'otherOrg' },
    import: { ...smallImport(2024), table3: smallImport(2024).table3.slice(1) },
  };

  it.each(routes)(
    '%s %s is for those whom %s names, and nobody else (等级保护 8.1.4.2)',
    async (method, url, permission) => {
      const body = bodies[url.split('/').at(-1)!];
      expect((await city.as('', method, url, body)).statusCode).toBe(401);
      for (const role of STAFF_ROLES) {
        const { statusCode } = await city.as(role, method, url, body);
        const allowed = (PERMISSIONS[permission] as readonly string[]).includes(role);
        expect([role, statusCode === 403]).toEqual([role, !allowed]);
        expect(statusCode).toBeLessThan(500);
      }
    },
  );
});
