# A question is dropped; then there is nothing to drop
teacher
> homework for tomorrow
< Which class's homework shall I show?
> never mind
< All right, cancelled.
> cancel
< There is nothing to cancel.
