# The average of one child, then of the other in another subject
parent
> какой средний балл у Маши по геометрии
< Мария, 7Б
< Геометрия: 4 → 4
> а у Пети по математике?
< Пётр, 3А
< Математика: 4,6 → 4
! Мария, 7Б
