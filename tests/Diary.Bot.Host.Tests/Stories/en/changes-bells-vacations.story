# What has changed, the bells and the vacation
student
> any changes tomorrow?
< Changes of the timetable, Wednesday, 18 November: 1
< substitution: Елисеева Н. А. → Боброва И. А.
> bell schedule
< The bells on Tuesday, 17 November.
> when are the holidays?
< 41 days until the vacation, 29 of them with lessons, today included.
