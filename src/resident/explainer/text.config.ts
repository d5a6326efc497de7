export default definePageConfig({ navigationBarTitleText: '纯文字' });
