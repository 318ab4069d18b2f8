# An operator is refused marks, and shown a timetable
operator
> marks of 7Б
< The marks of 7Б are not open to you
! Смирнова
> timetable of 7Б tomorrow
< География, 7Б
