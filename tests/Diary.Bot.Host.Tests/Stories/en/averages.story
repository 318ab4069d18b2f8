# An average with its proof
student
> my average
< Физика | 3.83 | 4
> average in algebra
< Алгебра: 5 → 5
! Физика
[How it is counted]
< 15/3 = 5
