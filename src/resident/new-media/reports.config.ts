export default definePageConfig({ navigationBarTitleText: '我反映过的账号' });
