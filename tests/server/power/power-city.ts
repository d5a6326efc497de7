import type { LightMyRequestResponse } from 'fastify';
import writeExcelFile from 'write-excel-file/node';
import type { PowerImport } from '../../../contract/power-desk';
import { POWER_COLUMN_KEYS, POWER_COLUMNS, type WrittenPower } from '../../../domain/power/import';
import type { Engine } from '../foi/engines';
import { runCity, type RunningCity } from '../running-city';
import { directory, withDirectory } from '../small-city';
import { signIn, type StaffHeaders } from '../staff/signed-in';

const cell = (value: string) => ({ value, type: String });

/** A workbook of rows as an office keeps it: a title above, then the names of the columns. */
export const workbook = (rows: readonly WrittenPower[]): Promise<Buffer> =>
  writeExcelFile([
    {
      data: [
        [cell('临溪市行政权力和责任清单（2026年版）')],
        POWER_COLUMN_KEYS.map((key) => cell(POWER_COLUMNS[key])),
        ...rows.map((row) => POWER_COLUMN_KEYS.map((key) => cell(row[key]))),
      ],
      sheet: '权责清单',
    },
  ]).toBuffer();

export interface PowerCity extends RunningCity {
  readonly officer: StaffHeaders;
  upload(url: string, file: Buffer, headers?: StaffHeaders): Promise<LightMyRequestResponse>;
  /** Looks at a list and brings it in. */
  brings(rows: readonly WrittenPower[]): Promise<PowerImport>;
}

/** The whole server with two departments and somebody who keeps the list. */
export async function runPowerCity(engine: Engine): Promise<PowerCity> {
  const city = await withDirectory(await runCity({ engine }));
  const [yibao] = directory.departments;
  if (!yibao) throw new Error('the small city has no department');
  const zhujian = { ...yibao, id: 'zhujian', name: '临溪市住房和城乡建设局', shortName: '市住建局' };
  const office = { ...yibao, id: 'zhengfuban', name: '临溪市人民政府办公室', shortName: '市政府办' };
  await city.publish('directory', { ...directory, departments: [yibao, zhujian, office] });
  const officer = await signIn(city, 'foi-officer');
  const upload: PowerCity['upload'] = async (url, file, headers = officer) => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(file)]), 'list.xlsx');
    const sent = new Response(form);
    return city.app.inject({
      method: 'POST',
      url,
      headers: { ...headers, 'content-type': sent.headers.get('content-type') ?? '' },
      payload: Buffer.from(await sent.arrayBuffer()),
    });
  };
  return {
    ...city,
    officer,
    upload,
    async brings(rows) {
      const file = await workbook(rows);
      const preview = await upload('/api/staff/powers/import/preview', file);
      const done = await upload(`/api/staff/powers/import?plan=${preview.json<PowerImport>().plan}`, file);
      if (done.statusCode !== 200) throw new Error(done.body);
      return done.json<PowerImport>();
    },
  };
}
