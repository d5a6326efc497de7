import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Permission, StaffRole } from '../../../domain/staff';

/** A member of staff who is signed in. */
export interface StaffActor {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  /** Id of the department. */
  readonly department: string;
}

/** What guards the routes under `/api/staff`. Modules take it from app.ts and never see accounts or sessions. */
export interface StaffGate {
  /**
   * A preHandler: 401 `staff.not-signed-in` without a session, 403 `staff.not-allowed` where no role allows it (written to
   * the audit log), 403 `staff.wrong-origin` for a write without the header `x-mingbai-staff: 1`.
   */
  allow(permission: Permission | 'signed-in'): (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
  /** Who asks. @throws Error on a route without `allow` */
  actor(request: FastifyRequest): StaffActor;
}
