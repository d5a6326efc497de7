export default definePageConfig({ navigationBarTitleText: '简明问答' });
