# A week and the next one
student
> timetable for this week
< Lessons, 16–22 November
< Wed 18 Nov: 7 lessons, 08:30–14:30, 1 change
[23–29 November →]
< Lessons, 23–29 November
