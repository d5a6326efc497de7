import city from '../../city.json';

export default definePageConfig({ navigationBarTitleText: city.site, enablePullDownRefresh: true });
