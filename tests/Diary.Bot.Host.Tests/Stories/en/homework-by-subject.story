# A subject without a day means its next lesson
student
> algebra homework
< Алгебра: for the next lesson, Wednesday, 18 November
< № 351 (а, в), № 354 (б, г)
> and chemistry?
< Химия: for the next lesson, Wednesday, 18 November
! Алгебра
