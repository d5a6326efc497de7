/**
 * Writes pages.json beside index.html: which scripts each page needs beyond those of every page, so that the server
 * can tell the browser to fetch them at once instead of after the app has started.
 */
class PageChunksPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('PageChunks', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'PageChunks', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        () => {
          const pages = {};
          for (const group of compilation.chunkGroups)
            for (const { request } of group.origins ?? []) {
              const page = /^(?:\.\/|.*[\\/]src[\\/])((?:pages|resident|staff)[\\/].+)$/.exec(request ?? '');
              if (!page) continue;
              pages[`/${page[1].replace(/\\/g, '/')}`] = group.getFiles().filter((file) => file.endsWith('.js'));
            }
          compilation.emitAsset('pages.json', new sources.RawSource(JSON.stringify(pages)));
        },
      );
    });
  }
}

module.exports = PageChunksPlugin;
