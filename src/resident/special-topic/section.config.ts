export default definePageConfig({
  navigationBarTitleText: '专题内容',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
