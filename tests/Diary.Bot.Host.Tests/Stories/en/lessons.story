# The lessons of a day with all that has changed
parent
> lessons tomorrow
< Lessons, Wednesday, 18 November
< Физика moved → Fri 20 Nov, lesson 7
< Математика cancelled (Учитель заболел)
> and on Friday?
< Lessons, Friday, 20 November
< moved: Wed 18 Nov, lesson 6 → here
