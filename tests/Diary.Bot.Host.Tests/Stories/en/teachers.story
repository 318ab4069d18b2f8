# Teachers by name and subject
parent
> who are Masha's teachers
< the class teacher — Васильева Ольга Николаевна
< Teachers' phones and addresses are never shown.
> who is the class teacher of Petya
< Пётр, 3А: the class teacher — Боброва Ирина Алексеевна
! Мария, 7Б
> who teaches algebra
< Алгебра — Корнеева Светлана Андреевна
