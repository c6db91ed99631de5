/** What outputs stand for: numbers, one yes or no, or one class of several. */
export type Task = 'regression' | 'binary' | 'multiclass';
