export default definePageConfig({
  navigationBarTitleText: '新闻发布会',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
