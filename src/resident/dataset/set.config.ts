export default definePageConfig({
  navigationBarTitleText: '数据集',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
