declare class PageChunksPlugin {
  apply(compiler: unknown): void;
}
export = PageChunksPlugin;
