# An administrator: any class, and the whole school
administrator
> timetable of 11Б tomorrow
< 5. 12:10–12:50 | Информатика, 11Б, информатика 2 | 402
> marks of 1А this week
< There are no marks in grade 1.
> substitutions tomorrow
< Changes at the school, Wednesday, 18 November: 6
