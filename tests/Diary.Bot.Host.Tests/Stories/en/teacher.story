# A subject teacher: the own lessons, the own journal, and a closed class
teacher
> my lessons tomorrow
< Your lessons, Wednesday, 18 November
< 3. 10:20–11:00 | Алгебра, 9А | 211
> journal 9А
< 9А: journal, quarter 2 (2 November – 27 December)
< These are only the subjects that you teach.
> marks of 7Б this week
< The marks of 7Б are not open to you
! Смирнова
