export default definePageConfig({ navigationBarTitleText: '新媒体台账' });
