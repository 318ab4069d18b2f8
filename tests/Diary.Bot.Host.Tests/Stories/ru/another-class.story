# A class without an own child in it is closed to a parent
parent
> оценки 8А за неделю
< Оценки 8А вам не открыты
> расписание 8А на завтра
< Уроки 8А вам не открыты
