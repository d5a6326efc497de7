export default definePageConfig({
  navigationBarTitleText: '公开栏目',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
