export default definePageConfig({ navigationBarTitleText: '临溪发布', enablePullDownRefresh: true });
