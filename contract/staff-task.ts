import { Type, type Static } from '@sinclair/typebox';
import { DuePhase, StaffName } from './manuscript-state';
import { CivilDate, Instant } from './primitives';

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

/** One thing that the signed-in person has to do. */
export const StaffTask = Type.Object(
  {
    /** The same as long as it is the same task. */
    id: Type.String(),
    /** Which kind of task, for grouping; its heading is `group`. Other modules add kinds, so show what you do not know. */
    kind: Type.String({ examples: ['returned', 'draft', 'first-review', 'push-approval'] }),
    /** Heading in words: 退回我修改的, 待我初审. */
    group: Type.String(),
    /** Title of the piece. */
    title: Type.String(),
    /** What the piece is: 政策图解. */
    kindName: Type.String(),
    /** The next lawful step in words: 核对第 2 项须修改的内容后重新送审. */
    step: Type.String(),
    /** Address in the workbench, under /staff. */
    address: Type.String(),
    /** Last day in time, inclusive; null: none, or 暂定. */
    dueOn: orNull(CivilDate),
    /** Where the limit is an instant: release, end of an emergency's review time. */
    dueAt: orNull(Instant),
    phase: DuePhase,
    /** Why it is with this person: in whose place (AB岗); null in the own. */
    inPlaceOf: orNull(StaffName),
    since: Instant,
  },
  { additionalProperties: false, $id: 'StaffTask' },
);
export type StaffTask = Static<typeof StaffTask>;

/** `GET /api/staff/tasks`: how many there are of each kind, and the most urgent of each. */
export const StaffTaskList = Type.Object(
  {
    /** The first of each group, group after group. */
    tasks: Type.Array(StaffTask),
    /** How many there are of each kind in all; the group with the most urgent task first. */
    groups: Type.Array(
      Type.Object(
        {
          kind: Type.String(),
          name: Type.String(),
          count: Type.Integer(),
          overdue: Type.Integer(),
          /** Where `GET /api/staff/tasks/{kind}` goes on; null: all are told here. */
          nextCursor: orNull(Type.String()),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false, $id: 'StaffTaskList' },
);
export type StaffTaskList = Static<typeof StaffTaskList>;

/** `GET /api/staff/tasks/{kind}`: tasks of one kind, the most urgent first. */
export const StaffTaskPage = Type.Object(
  { items: Type.Array(StaffTask), nextCursor: orNull(Type.String()) },
  { additionalProperties: false, $id: 'StaffTaskPage' },
);
export type StaffTaskPage = Static<typeof StaffTaskPage>;
