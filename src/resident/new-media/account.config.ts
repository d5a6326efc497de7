export default definePageConfig({ navigationBarTitleText: '政务新媒体账号' });
