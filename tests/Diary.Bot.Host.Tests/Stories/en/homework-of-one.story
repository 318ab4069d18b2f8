# Homework of a child on a day, then the day before by button
parent
> homework for Masha on Thursday
< Homework for Thursday, 19 November
< 4. Русский язык | § 23, упр. 138, выучить правило
! Пётр, 3А
[← Wed 18 Nov]
< Homework for Wednesday, 18 November
! Пётр, 3А
