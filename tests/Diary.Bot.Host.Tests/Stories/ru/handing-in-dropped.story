# A pupil begins to hand in a work and drops it
student
> сдать домашку по химии
< Какую работу сдаём?
< [Химия, ср 18.11]
> отмена
< Хорошо, отменил.
