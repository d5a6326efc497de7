import { urgencyOf, type Task, type TaskPerson, type TaskSource } from '../../domain/publishing';

/** A task with its place in the order of urgency, by which a list is gone on with. */
export interface PlacedTask {
  readonly task: Task;
  readonly place: string;
}

/** What somebody has to do, from every module that gives tasks: each adds its source when it is registered. */
export interface StaffTasks {
  addTaskSource(source: TaskSource): void;
  /** All tasks of a person, the most urgent first. */
  tasksOf(person: TaskPerson, now: Date): Promise<PlacedTask[]>;
}

export function createStaffTasks(): StaffTasks {
  const sources: TaskSource[] = [];
  return {
    addTaskSource: (source) => void sources.push(source),
    async tasksOf(person, now) {
      const placed: PlacedTask[] = [];
      for (const source of sources)
        for (const task of await source(person, now)) placed.push({ task, place: urgencyOf(task) });
      return placed.sort((a, b) => (a.place < b.place ? -1 : Number(a.place > b.place)));
    },
  };
}
