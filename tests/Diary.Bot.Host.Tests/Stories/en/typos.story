# Typing errors do not matter
parent
> homwork for tomorow
< Homework for Wednesday, 18 November
> lesons on friday
< Lessons, Friday, 20 November
> marks fro the week
< Marks, 11–17 November
