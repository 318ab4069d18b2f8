# To Russian in the middle of a talk
student
> my average
< Average marks
> speak Russian
< Теперь говорю по-русски.
> оценки
< Оценки, 11–17 ноября
