# The marks of a week, of a subject of it, of a value, of a day
parent
> marks for the week
< Marks, 11–17 November
< Thu 12 Nov | Геометрия, test «Треугольники» (×3) | 4
> and geometry?
< Marks, Геометрия, 11–17 November
! Алгебра
> any twos?
< Only: 2
< No such marks on these days.
> what did Masha get today
< Marks, Tuesday, 17 November
< No marks on these days.
! Пётр, 3А
