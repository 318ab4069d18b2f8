# The homework of both, of one, and of another day
parent
> what is the homework for tomorrow?
< Homework for Wednesday, 18 November
< Мария, 7Б
< No lesson: Математика.
> and for Petya?
< Homework for Wednesday, 18 November
< Пётр, 3А
! Мария, 7Б
> and on Friday?
< Homework for Friday, 20 November
< Not entered yet: Математика, Русский язык, Литературное чтение.
! Мария, 7Б
