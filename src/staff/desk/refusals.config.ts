export default definePageConfig({ navigationBarTitleText: '不公开的信息复查' });
