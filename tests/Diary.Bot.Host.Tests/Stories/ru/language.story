# To English and back in the middle of a talk
parent
> switch to English
< I speak English now.
< [Lessons]
> lessons tomorrow
< Lessons, Wednesday, 18 November
< substitution: Васильева О. Н. → Белоусова А. К.
> говори по-русски
< Теперь говорю по-русски.
> уроки завтра
< Уроки, среда, 18 ноября
