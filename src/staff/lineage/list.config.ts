export default definePageConfig({ navigationBarTitleText: '依据变化' });
