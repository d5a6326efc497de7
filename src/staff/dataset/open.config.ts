export default definePageConfig({ navigationBarTitleText: '新开放一个数据集' });
