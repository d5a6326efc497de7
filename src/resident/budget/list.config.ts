export default definePageConfig({
  navigationBarTitleText: '预算决算',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
