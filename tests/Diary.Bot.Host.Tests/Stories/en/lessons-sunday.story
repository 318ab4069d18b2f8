# A day off
student
> lessons on sunday
< A day off, no lessons. The next school day is Monday, 23 November.
[Show Mon 23 Nov]
< Lessons, Monday, 23 November
