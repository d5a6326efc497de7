import { openStore } from '../../../server/platform/db/open-store';
import { embedded } from '../foi/engines';
import type {} from '../../../server/platform/publishing/tables';

describe('EmbeddedStore.write', () => {
  it('commits what is asked for in one turn together: a hundred writes raise the file by one commit', async () => {
    const place = await embedded.place();
    const store = await openStore(place.config);
    const commits = jest.fn();
    // SQLite tells other connections of each commit by a number; the reading connection looks at it between the answers.
    const version = async (): Promise<unknown> => (await store.read.executeQuery(dataVersion)).rows[0];
    const dataVersion = { sql: 'PRAGMA data_version', parameters: [], query: { kind: 'RawNode' } } as never;
    const before = await version();
    const writes = Array.from({ length: 100 }, (_, at) =>
      store.write((trx) =>
        trx
          .insertInto('counters')
          .values({ id: `n${at}`, value: 0 })
          .execute(),
      ),
    );
    for (const write of writes) void write.then(commits);
    await writes[0];
    const visible = await store.read.selectFrom('counters').select('id').where('id', 'like', 'n%').execute();
    expect(visible).toHaveLength(100);
    expect(await version()).not.toEqual(before);
    await Promise.all(writes);
    expect(commits).toHaveBeenCalledTimes(100);
    await store.close();
    await place.remove();
  });

  it('finishes what was asked for before it closes, and takes nothing after', async () => {
    const place = await embedded.place();
    const store = await openStore(place.config);
    const write = store.write((trx) => trx.insertInto('counters').values({ id: 'last', value: 1 }).execute());
    await store.close();
    await write;
    await expect(store.write(() => Promise.resolve())).rejects.toThrow(/closed/);
    const again = await openStore(place.config);
    const row = await again.read.selectFrom('counters').select('value').where('id', '=', 'last').executeTakeFirst();
    expect(row?.value).toBe(1);
    await again.close();
    await place.remove();
  });
});
