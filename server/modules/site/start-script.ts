import { createHash } from 'node:crypto';

/**
 * Runs in the browser. The first screen is complete as it comes, so it is painted first; the app's scripts are asked
 * for right after, in order, and those of other pages when nothing else is to be done.
 */
const SOURCE = `(function () {
  var me = document.currentScript, begun = false;
  function list(name) { return (me.getAttribute('data-' + name) || '').split(' ').filter(Boolean); }
  function prefetch() {
    list('beside').forEach(function (src) {
      var link = document.createElement('link');
      link.rel = 'prefetch'; link.as = 'script'; link.href = src;
      document.head.appendChild(link);
    });
  }
  function stayWithoutNetwork() {
    if (navigator.serviceWorker) navigator.serviceWorker.register('/service-worker.js').catch(function () {});
  }
  function begin() {
    if (begun) return;
    begun = true;
    var last;
    list('scripts').forEach(function (src) {
      last = document.createElement('script');
      last.async = false; last.src = src;
      document.body.appendChild(last);
    });
    if (last) last.onload = function () { setTimeout(prefetch, 100); setTimeout(stayWithoutNetwork, 2000); };
  }
  requestAnimationFrame(function () { requestAnimationFrame(function () { setTimeout(begin, 0); }); });
  setTimeout(begin, 1500);
})();
`;

const hash = createHash('sha256').update(SOURCE).digest('hex').slice(0, 8);

/** The starter as a file of the app: its name changes with what it says. */
export const startScript = { path: `start.${hash}.js`, source: Buffer.from(SOURCE) } as const;
