export default definePageConfig({
  navigationBarTitleText: '公开记录',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
