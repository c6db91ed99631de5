/** What an island tells its element once its view is gone; `detail` is the reason. */
export const failed = 'failed';
