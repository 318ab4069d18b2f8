# A class teacher: who is away, and the marks of the class
class-teacher
> who is absent today?
< Who is away, Tuesday, 17 November
< Родионова Т. А., 7Б: will be away, ill (16–18 November)
> marks of 7Б this week
< Marks, 16–22 November
< Жданова И. О.: Английский язык, quiz | 4
