# A deputy head sees the changes of the whole school, and may change a timetable
deputy-head
> замены завтра
< отменено 1, замен 2, перенесено 1, другой кабинет 2
> расписание 11Б на понедельник
< Уроки, понедельник, 23 ноября
< 4. 11:20–12:00 | Физика, 11Б | 315
< [Изменить]
