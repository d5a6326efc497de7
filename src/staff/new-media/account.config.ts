export default definePageConfig({ navigationBarTitleText: '新媒体账号' });
