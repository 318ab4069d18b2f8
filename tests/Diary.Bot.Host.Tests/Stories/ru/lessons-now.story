# In the afternoon the lessons of the day are over
student
> какой сейчас урок
< Вторник, 17 ноября: на сегодня уроки закончились.
> какой следующий урок
< на сегодня уроки закончились
