# The next tests of both
parent
> upcoming tests
< Мария, 7Б: the next is on Wednesday, 25 November, in 8 days: Алгебра, test.
< Пётр, 3А: the next is on Monday, 23 November, in 6 days: Математика, test.
