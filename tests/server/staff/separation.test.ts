import type { StaffAccount, StaffRole } from '../../../contract/staff';
import { createAttempts } from '../../../server/platform/auth/attempts';
import { addDemonstrationStaff } from '../../../server/modules/staff/demonstration';
import { changeAccount } from '../../../server/modules/staff/actions/change-account';
import { mayHoldTogether } from '../../../domain/staff';
import { createKeyedHash } from '../../../server/platform/keyed-hash';
import { onEachEngine } from '../foi/engines';
import { runCity, type RunningCity } from '../running-city';
import { withDirectory } from '../small-city';
import { makePerson, post, settle, signIn, type StaffHeaders } from './signed-in';

onEachEngine((engine) => {
  describe('roles of one account', () => {
    let city: RunningCity;
    let administrator: StaffHeaders;
    beforeAll(async () => {
      city = await withDirectory(await runCity({ engine }));
      administrator = await signIn(city, 'administrator');
    });
    afterAll(() => city.stop());
    const change = (id: string, payload: object, headers = administrator) =>
      city.app.inject({ method: 'PATCH', url: `/api/staff/accounts/${id}`, headers, payload });
    const me = (headers: StaffHeaders) => city.app.inject({ url: '/api/staff/me', headers });
    const listed = async (id: string): Promise<StaffAccount | undefined> => {
      const answer = await city.app.inject({ url: '/api/staff/accounts', headers: administrator });
      return answer.json<{ items: StaffAccount[] }>().items.find((each) => each.id === id);
    };
    const hold = (id: string, roles: readonly StaffRole[]) =>
      city.store.write((trx) =>
        trx
          .updateTable('staff_accounts')
          .set({ roles: JSON.stringify(roles) })
          .where('id', '=', id)
          .execute(),
      );

    it('do not unite two hands, in a new account or a changed one (GB/T 22239 8.1.4.2)', async () => {
      const refusal = { status: 422, code: 'staff.roles-exclusive', field: 'roles' };
      const given = { account: 'two.hands', name: '两手', department: 'yibao' };
      for (const roles of [
        ['administrator', 'foi-officer'],
        ['inspector', 'handler'],
        ['administrator', 'inspector'],
      ]) {
        expect((await post(city, '/api/staff/accounts', { ...given, roles }, administrator)).json()).toMatchObject(
          refusal,
        );
        const { id } = await makePerson(city, 'handler');
        expect((await change(id, { roles })).json()).toMatchObject(refusal);
        expect((await listed(id))?.roles).toEqual(['handler']);
      }
      const both = { ...given, roles: ['handler', 'foi-officer'] };
      expect((await post(city, '/api/staff/accounts', both, administrator)).statusCode).toBe(201);
    });

    it('are changed by nobody for himself, whether they grow or shrink', async () => {
      const person = await makePerson(city, 'administrator');
      const { headers } = await settle(city, person);
      for (const roles of [['inspector'], ['administrator', 'inspector'], ['foi-officer']]) {
        expect((await change(person.id, { roles }, headers)).json()).toMatchObject({
          status: 409,
          code: 'staff.own-roles',
          field: 'roles',
        });
      }
      expect((await change(person.id, { roles: ['administrator'], name: '新名字' }, headers)).statusCode).toBe(200);
    });

    it('end every session of the account when one is taken away, and none when one is given', async () => {
      const person = await makePerson(city, 'handler');
      const { headers } = await settle(city, person);
      expect((await change(person.id, { roles: ['handler', 'foi-officer'] })).statusCode).toBe(200);
      expect((await me(headers)).json()).toMatchObject({ roles: ['handler', 'foi-officer'] });
      expect((await change(person.id, { roles: ['handler'] })).statusCode).toBe(200);
      expect((await me(headers)).json()).toMatchObject({ status: 401, code: 'staff.not-signed-in' });
    });

    it('that an older store unites are shown, go on working, and are corrected by another', async () => {
      const person = await makePerson(city, 'administrator');
      const { headers } = await settle(city, person);
      await hold(person.id, ['administrator', 'foi-officer']);
      expect(await listed(person.id)).toMatchObject({ rolesConflict: true, roles: ['administrator', 'foi-officer'] });
      expect((await me(headers)).json()).toMatchObject({ roles: ['administrator', 'foi-officer'] });
      expect((await change(person.id, { name: '改名不改岗' })).statusCode).toBe(200);
      expect((await change(person.id, { roles: ['foi-officer'] }, headers)).json()).toMatchObject({
        code: 'staff.own-roles',
      });
      expect((await change(person.id, { roles: ['foi-officer'] })).statusCode).toBe(200);
      expect(await listed(person.id)).toMatchObject({ rolesConflict: false, roles: ['foi-officer'] });
      expect((await me(headers)).statusCode).toBe(401);
    });

    it('let an administrator manage accounts and nothing else', async () => {
      const { permissions } = (await me(administrator)).json<{ permissions: string[] }>();
      expect(permissions).toEqual(['staff.manage']);
    });

    it('are changed from the command line by the same rule', async () => {
      const { id } = await makePerson(city, 'handler');
      const attempts = createAttempts(createKeyedHash(Buffer.alloc(32)));
      const deps = { store: city.store, clock: city.clock, attempts, departments: async () => [] };
      const changed = await changeAccount(deps, id, { roles: ['handler', 'administrator'] }, 'system');
      expect(changed).toEqual({ ok: false, refusal: { code: 'staff.roles-exclusive', field: 'roles' } });
    });
  });

  describe('addDemonstrationStaff', () => {
    it('makes accounts that keep the three hands apart, the administrator among them', async () => {
      const city = await runCity({ engine });
      const departments = async () => ['zhengfuban', 'yibao'].map((id) => ({ id, name: id }));
      await addDemonstrationStaff({ store: city.store, clock: city.clock, departments }, () => undefined);
      const rows = await city.store.read.selectFrom('staff_accounts').select('roles').execute();
      const held = rows.map(({ roles }) => JSON.parse(roles) as StaffRole[]);
      expect(held.length).toBe(12);
      expect(held.every(mayHoldTogether)).toBe(true);
      expect(held.filter((roles) => roles.includes('administrator'))).toEqual([['administrator']]);
      await city.stop();
    });
  });
});
