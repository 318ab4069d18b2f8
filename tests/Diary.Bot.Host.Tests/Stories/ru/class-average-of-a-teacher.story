# A subject teacher has the averages of the own subjects
teacher
> средний балл 9А
< Алгебра | 4,04 | 5×5, 15×4, 4×3
! Химия
> средний балл 7Б
< Оценки 7Б вам не открыты
