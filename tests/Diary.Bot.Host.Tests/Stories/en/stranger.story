# A stranger is asked who they are
stranger
> homework for tomorrow
< Who would you like to be?
! Homework for
> help
< [🎒 A student]
