/** What the server put into the page beside the first screen: the answers it was rendered from. */
interface Primed {
  /** Instant the first screen was rendered for, ISO 8601. */
  readonly now: string;
  /** By path; null where there is no such thing. */
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Long enough for the page that was opened to read its answers; pages opened later ask for themselves. */
const PRIMED_FOR_MS = 1_000;

let primed: Primed | null = readPrimed();

function readPrimed(): Primed | null {
  const text = document.getElementById('answers')?.textContent;
  return text ? (JSON.parse(text) as Primed) : null;
}

/** The answer that the server already fetched for this path, so that the app need not ask again; null: there is none. */
export const primedAnswer = (path: string): unknown => primed?.answers[path];

/** The server's instant, only until the app has taken over: both must say the same at first. */
export const primedNow = (): Date | null => (primed === null ? null : new Date(primed.now));

/** Swaps the server's first screen for the mounted app in one frame, without a flash or a shift. */
export function takeOver(): void {
  const firstScreen = document.getElementById('first-screen');
  if (!firstScreen) return;
  const { scrollY } = window;
  document.documentElement.classList.remove('first-screen-shown');
  firstScreen.remove();
  // The app scrolls inside its page, so that each page keeps its place: the reader stays where they had come to.
  const scroller = document.querySelector('.taro_page');
  if (scroller && scrollY > 0) scroller.scrollTop = scrollY;
  window.setTimeout(() => {
    primed = null;
  }, PRIMED_FOR_MS);
}
