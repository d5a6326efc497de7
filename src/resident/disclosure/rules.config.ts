export default definePageConfig({
  navigationBarTitleText: '公开制度',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
