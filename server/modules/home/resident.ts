import { HomeView } from '../../../contract/home';
import type { Clock } from '../../platform/clock';
import type { Problems } from '../../platform/errors/problems';
import type { App } from '../../platform/http/app-type';
import type { Published } from '../../platform/published/published';
import { registerPrepared } from '../../platform/published/register-prepared';
import { HomeRecipe } from './home-recipe';

export interface HomeDeps {
  readonly published: Published;
  readonly problems: Problems;
  readonly clock: Clock;
}

/** The first screen in one answer. @returns to be called every second or so: time alone changes it */
export function registerHome(app: App, { published, problems, clock }: HomeDeps): () => Promise<void> {
  const recipe = new HomeRecipe(published, clock);
  registerPrepared(
    app,
    { published, problems },
    {
      path: '/api/home',
      tag: 'home',
      summary: '首页内容',
      view: HomeView,
      recipe,
    },
  );
  return async () => {
    if (recipe.isOld) await published.pages.expire([recipe.url]);
  };
}
