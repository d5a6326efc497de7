export default definePageConfig({
  navigationBarTitleText: '信息公开目录',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
