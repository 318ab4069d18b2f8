# A teacher begins to set homework, begins to enter a mark, and drops both
teacher
> задать 9А по алгебре на пятницу
< Алгебра, 9А
< Что задать?
> отмена
< Хорошо, отменил.
> поставить Орлову 5
< За какой урок ставим отметки?
> отмена
< Хорошо, отменил.
