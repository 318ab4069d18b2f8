# When one is free, and what comes first
parent
> when does Masha finish on Friday
< Мария, 7Б, Fri 20 Nov: until 14:30, the last is lesson 7 (Физика).
> what's the first lesson tomorrow
< Мария, 7Б, Wed 18 Nov: Английский язык, lesson 1, 08:30–09:10, room 303
