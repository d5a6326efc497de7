declare module '../../../platform/db/tables' {
  interface Tables {
    foi_public_items: {
      /** The request's. */
      id: string;
      public_id: string;
      title: string;
      made_by: string;
      made_at: string;
    };
  }
}
export {};
